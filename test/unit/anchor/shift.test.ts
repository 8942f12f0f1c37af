import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, shiftSpan, shiftSpans } from '../../../src/core/anchor/shift.ts';
import { span } from '../../../src/core/text/span.ts';

const replace = (start: number, end: number, newLength: number): Change => ({
  span: span(start, end),
  newLength,
});
const claim = span(10, 20);

describe('a claim in an open document', () => {
  it('moves with what is typed or deleted before it', () => {
    assert.deepEqual(shiftSpan(claim, [replace(2, 2, 3)]), span(13, 23));
    assert.deepEqual(shiftSpan(claim, [replace(2, 6, 1)]), span(7, 17));
  });

  it('stays where it is when the text after it changes', () => {
    assert.deepEqual(shiftSpan(claim, [replace(25, 30, 0)]), claim);
  });

  it('does not take in what is typed right before or right after it', () => {
    assert.deepEqual(shiftSpan(claim, [replace(10, 10, 3)]), span(13, 23));
    assert.deepEqual(shiftSpan(claim, [replace(20, 20, 3)]), claim);
    assert.deepEqual(shiftSpan(claim, [replace(8, 10, 5)]), span(13, 23));
  });

  it('grows and shrinks with what happens inside it, its first and last characters included', () => {
    assert.deepEqual(shiftSpan(claim, [replace(15, 15, 3)]), span(10, 23));
    assert.deepEqual(shiftSpan(claim, [replace(10, 12, 1)]), span(10, 19));
    assert.deepEqual(shiftSpan(claim, [replace(19, 20, 4)]), span(10, 23));
  });

  it('is clipped by a change over one of its ends', () => {
    assert.deepEqual(shiftSpan(claim, [replace(5, 12, 3)]), span(8, 16));
    assert.deepEqual(shiftSpan(claim, [replace(18, 25, 9)]), span(10, 18));
  });

  it('is covered by a change over all of it', () => {
    assert.equal(shiftSpan(claim, [replace(10, 20, 10)]), 'covered');
    assert.equal(shiftSpan(claim, [replace(0, 99, 50)]), 'covered');
    assert.equal(shiftSpan(claim, [replace(10, 15, 5), replace(15, 20, 5)]), 'covered');
  });

  it('follows several changes of one edit in any order', () => {
    const changes = [replace(0, 0, 2), replace(12, 14, 0), replace(30, 30, 7)];
    assert.deepEqual(shiftSpan(claim, changes), span(12, 20));
    assert.deepEqual(shiftSpan(claim, changes.toReversed()), span(12, 20));
  });

  it('is covered as a whole as soon as one of its pieces is', () => {
    const pieces = [span(10, 20), span(30, 40)];
    assert.deepEqual(shiftSpans(pieces, [replace(0, 5, 0)]), [span(5, 15), span(25, 35)]);
    assert.equal(shiftSpans(pieces, [replace(30, 40, 10)]), 'covered');
  });

  it('keeps hold of exactly its own characters, as a text of marked characters would', () => {
    fc.assert(
      fc.property(anyEdit, ({ claim, changes }) => {
        assert.deepEqual(shiftSpan(claim, changes), shiftNaively(claim, changes));
      }),
      { numRuns: 5000 },
    );
  });
});

const textLength = 30;

/** A claim in a text of 30 characters and changes between some of ten cuts of that text. */
const anyEdit = fc
  .record({
    ends: fc.uniqueArray(fc.nat(textLength), { minLength: 2, maxLength: 2 }),
    cuts: fc.array(fc.nat(textLength), { maxLength: 10 }),
    newLengths: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
    reverse: fc.boolean(),
  })
  .map(({ ends, cuts, newLengths, reverse }) => {
    const sorted = cuts.toSorted((a, b) => a - b);
    const changes = newLengths
      .slice(0, sorted.length >> 1)
      .map((newLength, i) => replace(sorted[2 * i]!, sorted[2 * i + 1]!, newLength));
    return {
      claim: span(Math.min(...ends), Math.max(...ends)),
      changes: reverse ? changes.reverse() : changes,
    };
  });

type Mark = 'claim' | 'new in claim' | 'other';

/**
 * Does the edit on a list of marks, one a character. What replaces nothing but characters of the
 * claim is new text in the claim; so is what is inserted between two of them.
 */
function shiftNaively({ start, end }: ReturnType<typeof span>, changes: readonly Change[]) {
  const inClaim = (i: number) => i >= start && i < end;
  const marks: Mark[] = [];
  let from = 0;
  const copyUntil = (to: number) => {
    for (; from < to; from += 1) marks.push(inClaim(from) ? 'claim' : 'other');
  };
  for (const { span: old, newLength } of changes.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )) {
    copyUntil(old.start);
    const touched =
      old.start === old.end
        ? [old.start - 1, old.start]
        : Array.from({ length: old.end - old.start }, (_, i) => old.start + i);
    const mark = touched.every(inClaim) ? 'new in claim' : 'other';
    for (let i = 0; i < newLength; i += 1) marks.push(mark);
    from = old.end;
  }
  copyUntil(textLength);
  if (!marks.includes('claim')) return 'covered';
  return span(
    marks.findIndex((mark) => mark !== 'other'),
    marks.findLastIndex((mark) => mark !== 'other') + 1,
  );
}
