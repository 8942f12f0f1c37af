import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adjustSpans } from '../../../src/core/annotation/adjustSpans.ts';
import { type Span, span } from '../../../src/core/text/span.ts';

const text = 'He said “the ferry stays,” and then: “for ever.” Nobody replied.';

function at(words: string): Span {
  const start = text.indexOf(words);
  return span(start, start + words.length);
}

function wordsOf(spans: readonly Span[] | undefined): readonly string[] | undefined {
  return spans?.map(({ start, end }) => text.slice(start, end));
}

describe('a boundary of a claim', () => {
  it('takes in the next word, or the marks before it', () => {
    const claim = [at('the ferry')];
    assert.deepEqual(wordsOf(adjustSpans(text, claim, 'end', 'extend')), ['the ferry stays']);
    assert.deepEqual(wordsOf(adjustSpans(text, claim, 'start', 'extend')), ['“the ferry']);
    const stays = [at('the ferry stays')];
    assert.deepEqual(wordsOf(adjustSpans(text, stays, 'end', 'extend')), ['the ferry stays,”']);
  });

  it('leaves out its last or first word with the space there', () => {
    const claim = [at('the ferry stays')];
    assert.deepEqual(wordsOf(adjustSpans(text, claim, 'end', 'shrink')), ['the ferry']);
    assert.deepEqual(wordsOf(adjustSpans(text, claim, 'start', 'shrink')), ['ferry stays']);
  });

  it('is the outer one of a claim in several pieces, whatever their order', () => {
    const claim = [at('“for ever.”'), at('“the ferry stays,”')];
    const extended = adjustSpans(text, claim, 'end', 'extend');
    assert.deepEqual(wordsOf(extended), ['“the ferry stays,”', '“for ever.” Nobody']);
  });

  it('gives up a piece without words, but not the last one', () => {
    const claim = [at('ferry'), at('ever')];
    assert.deepEqual(wordsOf(adjustSpans(text, claim, 'end', 'shrink')), ['ferry']);
    assert.equal(adjustSpans(text, [at('ferry')], 'end', 'shrink'), undefined);
  });

  it('stops at the ends of the text', () => {
    const all = [span(0, text.length)];
    assert.equal(adjustSpans(text, all, 'start', 'extend'), undefined);
    assert.equal(adjustSpans(text, all, 'end', 'extend'), undefined);
  });

  it('comes back from a word by one step the other way', () => {
    fc.assert(
      fc.property(fc.constantFrom('start', 'end'), fc.nat(10), (boundary, steps) => {
        let claim: readonly Span[] = [at('stays')];
        for (let step = 0; step < steps; step += 1) {
          const longer = adjustSpans(text, claim, boundary, 'extend');
          if (longer === undefined) break;
          assert.deepEqual(adjustSpans(text, longer, boundary, 'shrink'), claim);
          claim = longer;
        }
      }),
    );
  });
});
