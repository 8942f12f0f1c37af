import assert from 'node:assert/strict';
import { anchorsOf, assertFound, harbour, resolve, strike } from './storedClaim.ts';

describe('a stored claim in its article', () => {
  describe('is exact', () => {
    it('where it stands as it stood', () => {
      assertFound(harbour, resolve(harbour, anchorsOf(harbour, strike)), 'exact', strike);
    });

    it('whatever happened behind it', () => {
      const edited = harbour.replace('twice as many', 'three times as many');
      assertFound(edited, resolve(edited, anchorsOf(harbour, strike)), 'exact', strike);
    });

    it('where the article was saved with CRLF and a byte-order mark', () => {
      const windows = `\ufeff${harbour.replaceAll('\n', '\r\n')}`;
      assertFound(windows, resolve(windows, anchorsOf(harbour, strike)), 'exact', strike);
    });

    it('where the marks beside it became others', () => {
      const edited = harbour.replaceAll(/[“”]/g, '"');
      assertFound(edited, resolve(edited, anchorsOf(harbour, strike)), 'exact', strike);
    });

    it('in all its pieces', () => {
      const pieces = ['“We have given enough,”', '“and the port must open.”'];
      assertFound(harbour, resolve(harbour, anchorsOf(harbour, ...pieces)), 'exact', ...pieces);
    });
  });

  describe('has moved', () => {
    it('where text was put before it', () => {
      const edited = `Correction: see below.\n\n${harbour}`;
      assertFound(edited, resolve(edited, anchorsOf(harbour, strike)), 'moved', strike);
    });

    it('in all its pieces, the short ones with the long one', () => {
      const text =
        '“No,” said Korr. “The port stays closed until we are paid.”\n\n“No,” said Desh.\n';
      const pieces = ['“No,”', '“The port stays closed until we are paid.”'];
      const edited = `“No,” said nobody.\n\n${text}`;
      const resolution = resolve(edited, anchorsOf(text, ...pieces));
      assertFound(edited, resolution, 'moved', ...pieces);
      assert.equal(resolution.state === 'moved' && resolution.spans[0]?.start, 20);
    });

    it('where only quotation marks, dashes and spaces were changed', () => {
      const quote = '“We have given enough,”';
      const edited = harbour.replace(quote, '"We have\ngiven\u00a0 enough,"');
      const resolution = resolve(edited, anchorsOf(harbour, quote));
      assertFound(edited, resolution, 'moved', '"We have\ngiven\u00a0 enough,"');
    });

    it('where its words are many and stand but once, in whatever surroundings', () => {
      const edited = `Summary. She said ${strike}. Nothing else is known.`;
      assertFound(edited, resolve(edited, anchorsOf(harbour, strike)), 'moved', strike);
    });
  });

  describe('has changed', () => {
    it('where a word was replaced, and tells which', () => {
      const edited = harbour.replace('abandon its strike', 'suspend its strike');
      const resolution = resolve(edited, anchorsOf(harbour, strike));
      assertFound(edited, resolution, 'changed', strike.replace('abandon', 'suspend'));
      assert.deepEqual(
        resolution.state === 'changed' && [resolution.difference, resolution.review],
        [{ removed: ['abandon'], added: ['suspend'] }, []],
      );
    });

    const turns = [
      ['a negation', 'will abandon', 'will not abandon', 'negation'],
      ['a modal', 'will abandon', 'may abandon', 'modal'],
      ['a date', 'before May', 'before June', 'date'],
      ['a name', 'the union', 'the Desh union', 'name'],
      ['a number', 'its strike', 'its 2 strikes', 'number'],
    ] as const;
    for (const [what, before, after, change] of turns) {
      it(`and asks for a review where ${what} came or went`, () => {
        const edited = harbour.replace(before, after);
        const resolution = resolve(edited, anchorsOf(harbour, strike), ['Amal Desh', 'Lena Korr']);
        assertFound(edited, resolution, 'changed', strike.replace(before, after));
        assert.ok(resolution.state === 'changed' && resolution.review.includes(change));
      });
    }

    it('and asks for a review where two actors changed places', () => {
      const text = 'He recalled that Korr warned Desh about the cranes in the old harbour.\n';
      const edited = text.replace('Korr warned Desh', 'Desh warned Korr');
      const anchors = anchorsOf(text, 'Korr warned Desh about the cranes in the old harbour');
      const resolution = resolve(edited, anchors, ['Amal Desh', 'Lena Korr']);
      assert.deepEqual(resolution.state === 'changed' && resolution.review, ['name']);
    });

    it('in a few words too, between the same two sides', () => {
      const edited = harbour.replace('“act of reason”', '“act of pure reason”');
      const resolution = resolve(edited, anchorsOf(harbour, '“act of reason”'));
      assertFound(edited, resolution, 'changed', '“act of pure reason”');
    });

    it('and asks for a review where a negation came into a few words', () => {
      const edited = harbour.replace('the port must open', 'the port must not open');
      const resolution = resolve(edited, anchorsOf(harbour, 'the port must open'));
      assertFound(edited, resolution, 'changed', 'the port must not open');
      assert.ok(resolution.state === 'changed' && resolution.review.includes('negation'));
    });

    it('where it was edited and its old words stand elsewhere, between other sides', () => {
      const text = `${harbour}\nThe union will abandon its strike before May, he repeated.\n`;
      const quote = 'union will abandon its strike before May';
      const edited = text.replace(quote, quote.replace('abandon', 'end'));
      const resolution = resolve(`News.\n\n${edited}`, anchorsOf(text, quote));
      assertFound(`News.\n\n${edited}`, resolution, 'changed', quote.replace('abandon', 'end'));
    });

    it('with the marks around it, also where the article ends with it', () => {
      const quote = '“We live with everything that the river brings to us.”';
      const text = `Asked about the flood, he shrugged. ${quote}`;
      const edited = text.replace('to us', 'everybody');
      const changed = quote.replace('to us', 'everybody');
      assertFound(edited, resolve(edited, anchorsOf(text, quote)), 'changed', changed);
    });

    it('up to where its surroundings go on', () => {
      const text =
        'On Friday Desh said that the port will open on Tuesday after the storm, as agreed.\n';
      const quote = 'the port will open on Tuesday after the storm';
      const edited = text.replace('the storm', 'the big storm is over');
      const resolution = resolve(edited, anchorsOf(text, quote));
      assertFound(
        edited,
        resolution,
        'changed',
        `${quote.replace('the storm', 'the big storm is over')}`,
      );
    });
  });

  describe('is an orphan', () => {
    it('where its sentence was deleted and one like it stays', () => {
      const text = `${harbour}\nThe mayor called the ban an “act of treason” on the radio.\n`;
      const edited = text.replace(/Port director.*\n/, '');
      assert.equal(resolve(edited, anchorsOf(text, '“act of reason”')).state, 'orphan');
    });

    it('where its sentence was deleted and a sentence of the same make stays', () => {
      const text =
        'Monday.\n\nThe ministry said that 40 people were hurt in the blast near the market.\n\n' +
        'Later the same evening, the ministry said that 14 people were hurt in the blast near the station.\n';
      const edited = text.replace(/The ministry.*\n/, '');
      const anchors = anchorsOf(
        text,
        'The ministry said that 40 people were hurt in the blast near the market',
      );
      assert.equal(resolve(edited, anchors).state, 'orphan');
    });

    it('where a short quote stands elsewhere only, in other surroundings', () => {
      const edited = harbour
        .replace('“act of reason”', 'mistake')
        .concat('No act of reason here.\n');
      assert.equal(resolve(edited, anchorsOf(harbour, 'act of reason')).state, 'orphan');
    });

    it('where a name is left with one of its sides only', () => {
      const text =
        'On Monday the deputy minister Korr left.\n\nLater the deputy minister Korr slept.\n';
      const edited = `News.\n\n${text.replace(/On Monday.*\n\n/, '')}`;
      assert.equal(resolve(edited, anchorsOf(text, 'Korr')).state, 'orphan');
    });

    it('where most of the words between its sides are others', () => {
      const edited = harbour.replace('“act of reason”', '“blow to everybody in town”');
      assert.equal(resolve(edited, anchorsOf(harbour, '“act of reason”')).state, 'orphan');
    });

    it('where a name has become part of another word', () => {
      const text = 'The army of Iran said nothing.\n';
      const anchors = anchorsOf(text, 'Iran');
      assert.equal(resolve('The army of Iranians said nothing.\n', anchors).state, 'orphan');
    });

    it('where nothing tells two places with its words apart', () => {
      const line = 'The port director said that the port will open on Tuesday.\n';
      const anchor = { quote: 'the port will open on Tuesday', before: '', after: '' };
      assert.equal(resolve(line + line, [anchor]).state, 'orphan');
      assert.equal(resolve(line, [anchor]).state, 'moved');
    });

    it('where its pieces are no longer near each other', () => {
      const pieces = ['“We have given enough,”', '“and the port must open.”'];
      const edited = harbour.replace(', “and the', `.${' Later.'.repeat(200)} She added: “and the`);
      assert.equal(resolve(edited, anchorsOf(harbour, ...pieces)).state, 'orphan');
    });

    it('where it says nothing', () => {
      assert.equal(resolve(harbour, []).state, 'orphan');
      assert.equal(
        resolve(harbour, [{ quote: '', before: '', after: '', at: '1:1-1:1' }]).state,
        'orphan',
      );
    });
  });
});
