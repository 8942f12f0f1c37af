import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { annotate } from '../../../src/core/annotation/annotate.ts';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { phraseMentions } from '../../../src/core/corpus/phraseMentions.ts';
import { analyse } from '../../../src/core/engine/analyse.ts';

const text = [
  'The dam of Tavrin was on the table again.',
  '“The dam must go,” said Marta Vell, the mayor of Tavrin. “A new\ndam is no answer to the old DAM,” she added.',
  'Damage to the dams was not discussed.',
].join('\n\n');

const { claims } = annotate({
  text,
  analysis: analyse(text, defaultCodebook),
  records: [],
  dismissed: [],
  codebook: defaultCodebook,
});

function mentioned(phrase: string) {
  const found = phraseMentions(text, claims, phrase);
  return {
    claims: found.claims.map(({ quote }) => quote),
    elsewhere: found.elsewhere.map(({ start, end }) => text.slice(start, end)),
  };
}

describe('the mentions of a phrase', () => {
  it('are whole words, in whatever case, each claim once', () => {
    const { claims: quotes, elsewhere } = mentioned('dam');
    assert.equal(quotes.length, 2);
    assert.deepEqual(elsewhere, ['dam']);
  });

  it('are found across a line break', () => {
    assert.equal(mentioned('new dam').claims.length, 1);
  });

  it('are none of a phrase without words', () => {
    assert.deepEqual(mentioned(' \n'), { claims: [], elsewhere: [] });
  });

  it('take every character of the phrase for itself', () => {
    assert.deepEqual(mentioned('d.m'), { claims: [], elsewhere: [] });
    assert.deepEqual(mentioned('(dam'), { claims: [], elsewhere: [] });
  });

  it('have the words of the phrase, whatever it is', () => {
    const seed = 20261121;
    const property = fc.property(fc.string({ unit: 'binary' }), fc.string(), (phrase, around) => {
      const words = phrase.trim();
      const texts = `${around} ${words} ${around}`;
      const { elsewhere } = phraseMentions(texts, [], phrase);
      assert.ok(words === '' || elsewhere.length > 0, `seed ${seed}`);
      for (const { start, end } of elsewhere) {
        const found = texts.slice(start, end).split(/\s+/).join(' ');
        assert.equal(found.toLowerCase(), words.split(/\s+/).join(' ').toLowerCase());
      }
    });
    fc.assert(property, { seed });
  });
});
