import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import type { Resolution } from '../../../src/core/anchor/resolution.ts';
import { resolveAll, resolveAnchors } from '../../../src/core/anchor/resolve.ts';
import type { Anchor } from '../../../src/core/sidecar/record.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { span } from '../../../src/core/text/span.ts';
import { goldSet } from '../../bench/gold/goldSet.ts';

const harbour = `Harbour talks resume

The strait was quiet on Monday. Deputy minister Lena Korr said the union will abandon its strike before May. “We have given enough,” she told reporters, “and the port must open.”

Port director Amal Desh called the offer an “act of reason” and left the room without taking questions from the press.

A spokesman for the dockers said 40 ships were waiting outside the bay, twice as many as in spring.
`;

/** The anchors of the pieces of a claim, each the first occurrence of its words. */
function anchorsOf(text: string, ...pieces: readonly string[]): Anchor[] {
  return createAnchors(
    new ArticleText(text),
    pieces.map((piece) => {
      const start = text.indexOf(piece);
      assert.ok(start >= 0, `“${piece}” is in the text`);
      return span(start, start + piece.length);
    }),
  );
}

function resolve(text: string, anchors: readonly Anchor[], names?: readonly string[]) {
  return resolveAnchors(new ArticleText(text), anchors, names);
}

/** The words at which a claim was found. */
function wordsAt(text: string, resolution: Resolution): readonly string[] {
  assert.notEqual(resolution.state, 'orphan');
  return resolution.state === 'orphan'
    ? []
    : resolution.spans.map(({ start, end }) => text.slice(start, end));
}

function assertFound(
  text: string,
  resolution: Resolution,
  state: Resolution['state'],
  ...words: readonly string[]
): void {
  assert.equal(resolution.state, state);
  assert.deepEqual(wordsAt(text, resolution), words);
}

const strike = 'the union will abandon its strike before May';

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

describe('the claims of one sidecar', () => {
  const twin = 'The port stays closed until we are paid.';
  const twins = `First he said: ${twin} Then again: ${twin} Nobody answered.\n`;
  const first = createAnchors(new ArticleText(twins), [span(15, 15 + twin.length)]);
  const second = createAnchors(new ArticleText(twins), [span(68, 68 + twin.length)]);

  it('do not land on one place', () => {
    const edited = twins.replace(`${twin} Then again: `, '');
    const states = resolveAll(new ArticleText(edited), [
      { anchors: first },
      { anchors: second },
    ]).map(({ state }) => state);
    assert.deepEqual(states, ['exact', 'orphan']);
  });

  describe('of which several people said the same', () => {
    const words = '“The ferry must stay,”';
    const opening = 'The council met on Tuesday, and everybody had come.';
    const closing = 'The talks go on next week, as the mayor would have it.';
    const speakers = [
      'Marta Vell',
      'Joren Pask',
      'Ida Torm, who leads the union',
      'Ruta Holl',
      'Mr Tolland',
    ];
    const said = (speaker: string) => `${words} said ${speaker}.`;
    const article = (...ofThese: readonly string[]) =>
      [opening, ...ofThese.map(said), closing, ''].join('\n\n');
    const text = article(...speakers);
    const records = speakers.map((speaker) => {
      const start = text.indexOf(said(speaker));
      return { anchors: createAnchors(new ArticleText(text), [span(start, start + words.length)]) };
    });
    /** What stands behind the words, for each record. */
    const found = (now: string, of = records) =>
      resolveAll(new ArticleText(now), of).map((one) => {
        if (one.state === 'orphan') return undefined;
        const end = one.spans[0]?.end ?? 0;
        return /^ said (.*)\.$/m.exec(now.slice(end))?.[1];
      });

    it('stand with who said them where paragraphs go or change places, whoever is in their line', () => {
      const orders = fc.shuffledSubarray(speakers.map((_, i) => i));
      fc.assert(
        fc.property(orders, (order) => {
          const now = article(...order.map((i) => speakers[i] ?? ''));
          const expected = speakers.map((who, i) => (order.includes(i) ? who : undefined));
          assert.deepEqual(found(now), expected);
        }),
        { numRuns: 500 },
      );
    });

    it('stand with who said them where somebody without a record comes first', () => {
      const now = article('Ada Brenn', ...speakers);
      assert.deepEqual(found(now), speakers);
      assert.deepEqual(found(now, records.slice(0, 1)), speakers.slice(0, 1));
    });

    it('stay where they are when somebody gets another name', () => {
      const names = ['Ms Vell', ...speakers.slice(1)];
      assert.deepEqual(found(article(...names)), names);
    });
  });

  it('may share a place that they shared before', () => {
    const edited = `News. ${twins}`;
    const inner = createAnchors(new ArticleText(twins), [span(19, 45)]);
    const resolutions = resolveAll(new ArticleText(edited), [
      { anchors: first },
      { anchors: inner },
    ]);
    assert.deepEqual(
      resolutions.map(({ state }) => state),
      ['moved', 'moved'],
    );
  });

  it('may do so though one was stored before the text moved and the other after', () => {
    const whole = anchorsOf(harbour, strike);
    const edited = `Correction: see below.\n\n${harbour}`;
    const part = anchorsOf(edited, 'abandon its strike');
    const states = (of: readonly (readonly Anchor[])[]) =>
      resolveAll(
        new ArticleText(edited),
        of.map((anchors) => ({ anchors })),
      ).map(({ state }) => state);
    assert.deepEqual(states([whole, part]), ['moved', 'exact']);
    assert.deepEqual(states([part, whole]), ['exact', 'moved']);
  });

  it('are settled the surest first, in whatever order they are stored', () => {
    const edited = twins
      .replace('Then again', 'Once more')
      .replace('First he said', 'Then he said');
    const resolutions = resolveAll(new ArticleText(edited), [
      { anchors: second },
      { anchors: first },
    ]);
    const starts = resolutions.map((one) => one.state !== 'orphan' && one.spans[0]?.start);
    assert.deepEqual(starts, [edited.lastIndexOf(twin), edited.indexOf(twin)]);
  });

  it('are given up in bounded time where hundreds are lost in a long article', () => {
    const article = new ArticleText(harbour.repeat(1500));
    const lost = Array.from({ length: 500 }, (_, i) => ({
      anchors: [
        {
          quote: `Nobody in this town has ever said such a thing about ${i} boats and their crews`,
          before: 'a long way before this there was ',
          after: ' and after it comes something else',
          at: `${i + 1}:1-${i + 1}:79`,
        },
      ],
    }));
    const start = performance.now();
    assert.ok(resolveAll(article, lost).every(({ state }) => state === 'orphan'));
    assert.ok(performance.now() - start < 3000);
  });

  it('are given up in less than 100 ms where 200 are lost', () => {
    const prose = goldSet().map(({ text }) => text);
    const article = new ArticleText(prose.join('\n'));
    const lost = Array.from({ length: 200 }, (_, i) => ({
      anchors: [
        {
          quote: `The minister told nobody in the ${i} towns that the union will go on with its strike`,
          before: 'before this there stood something',
          after: ' and behind it something else did',
          at: `${i + 1}:1-${i + 1}:79`,
        },
      ],
    }));
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      assert.ok(resolveAll(article, lost).every(({ state }) => state === 'orphan'));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    assert.ok(Math.min(...times) < 100, `${times} ms of the processor's time`);
  });
});

/** Texts rich in what makes anchoring hard: repetition, marks, breaks, surrogate pairs, halves of them. */
const anyText = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(
      fc.constantFrom(
        'a',
        'b ',
        ' ',
        '\n',
        '\r',
        '\r\n',
        '😀',
        '\ud83d',
        '“',
        '”',
        'é',
        'e\u0301',
        '…',
        '\u00ad',
      ),
      { minLength: 1, maxLength: 80 },
    ),
  )
  .map(([mark, pieces]) => mark + pieces.join(''));

/** A text of words that are all different, so that every place in it is known by its words. */
const distinctWords = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 3, maxLength: 9 }),
  {
    minLength: 12,
    maxLength: 40,
  },
);

describe('anchors', () => {
  it('lead back to exactly the spans they were made of, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), fc.nat(200), (text, a, b) => {
        const article = new ArticleText(text);
        const lf = article.toLf(span(Math.min(a, b), Math.max(a, b)));
        fc.pre(lf.end > lf.start);
        const spans = [article.fromLf(lf)];
        assert.deepEqual(resolveAnchors(article, createAnchors(article, spans)), {
          state: 'exact',
          spans,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('follow their words through an insertion elsewhere', () => {
    fc.assert(
      fc.property(distinctWords, fc.nat(), fc.nat(), fc.nat(), (words, from, count, at) => {
        const first = from % words.length;
        const last = Math.min(words.length, first + 1 + (count % 8));
        const gap = at % (words.length + 1);
        fc.pre(gap <= first || gap >= last);
        const quote = words.slice(first, last).join(' ');
        const anchors = anchorsOf(words.join(' '), quote);
        fc.pre(words.join(' ').split(quote).length === 2);
        fc.pre(quote.length >= 12 || gap < first - 12 || gap > last + 12);
        const edited = words.toSpliced(gap, 0, 'NEWS', '12', 'COMES').join(' ');
        const resolution = resolve(edited, anchors);
        assert.deepEqual(wordsAt(edited, resolution), [quote]);
        assert.equal(resolution.state, gap >= last ? 'exact' : 'moved');
      }),
      { numRuns: 500 },
    );
  });

  it('never call words the same that are not, and never fail', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(200), fc.nat(200), (text, edited, a, b) => {
        const article = new ArticleText(text);
        const anchors = createAnchors(article, [span(Math.min(a, b), Math.max(a, b))]);
        const resolution = resolve(edited, anchors);
        if (resolution.state !== 'moved' && resolution.state !== 'exact') return;
        const letters = (of: string) => of.normalize('NFC').replace(/[^a-zé]/g, '');
        assert.equal(
          letters(wordsAt(edited, resolution).join('')),
          letters(anchors[0]?.quote ?? ''),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
