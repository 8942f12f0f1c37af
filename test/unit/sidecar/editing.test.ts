import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ClaimChange, changeClaim } from '../../../src/core/sidecar/changeClaim.ts';
import {
  insertClaim,
  insertDismissal,
  removeClaim,
  removeClaims,
  removeDismissal,
} from '../../../src/core/sidecar/editSidecar.ts';
import type { ReadableSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import type { Anchor, NewClaim, RecordId, Sidecar } from '../../../src/core/sidecar/record.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/span.ts';
import { type HandWritten, handWritten, words } from './handWritten.ts';
import { readable } from './readable.ts';

const text = words.filter((value) => value !== '');
const anchor: fc.Arbitrary<Anchor> = fc.record(
  { quote: text, before: words, after: words, at: fc.constant('1:2-3:4') },
  { requiredKeys: ['quote', 'before', 'after'], noNullPrototype: true },
);
const anchors = fc.array(anchor, { minLength: 1, maxLength: 3 });
const newClaim: fc.Arbitrary<NewClaim> = fc.record(
  { id: fc.constant('newone' as RecordId), anchors, actor: words, stance: words, note: words },
  { requiredKeys: ['id', 'anchors'], noNullPrototype: true },
);
const field = fc.option(words);
const change: fc.Arbitrary<ClaimChange> = fc.record(
  { actor: field, stance: field, target: field, by: field, note: field, anchors },
  { requiredKeys: [], noNullPrototype: true },
);

/** What a sidecar says, without where it says it. */
function meaning({ claims, dismissed }: Sidecar) {
  return {
    claims: claims.map(({ range, valueSpans, ...claim }) => claim),
    dismissed: dismissed.map(({ range, ...dismissal }) => dismissal),
  };
}

function meant({ claims, dismissed }: HandWritten): {
  readonly claims: readonly object[];
  readonly dismissed: readonly object[];
} {
  return { claims: claims.map(({ fields, ...claim }) => ({ ...claim, ...fields })), dismissed };
}

/** The edits that put a claim before the record `index`; records are named id0, id1, ... */
function insertAt(hand: HandWritten, file: ReadableSidecar, claim: NewClaim, index: number) {
  const placeOf = ({ id }: { id: RecordId }) => Number(id.slice(2));
  return insertClaim(hand.text, file, claim, placeOf, index - 0.5);
}

/** Whether the edits only add whole lines, at one place. */
function addsLines(before: string, edits: readonly TextEdit[]): boolean {
  const [edit, ...others] = edits;
  if (edit === undefined || others.length > 0) return false;
  const { start, end } = edit.span;
  const afterBreak = before[start - 1] === '\n' && edit.newText.endsWith('\n');
  return start === end && (afterBreak || (end === before.length && edit.newText.startsWith('\n')));
}

/** Whether all of `lines` are lines of a text, in their order, however indented. */
function keeps(after: string, lines: readonly string[]): boolean {
  const rest = after.split(/\r?\n/).map((line) => line.trim().replace(/^- +/, ''));
  return lines.every((line) => {
    const at = rest.indexOf(line.trim());
    rest.splice(0, at + 1);
    return at >= 0;
  });
}

describe('a sidecar written by hand', function () {
  this.timeout('20s');

  it('is read as it is meant', () => {
    fc.assert(
      fc.property(handWritten, (hand) => {
        const file = readable(hand.text);
        assert.deepEqual(file.problems, []);
        assert.deepEqual(meaning(file.sidecar), meant(hand));
      }),
    );
  });

  it('gets a new record in its place and changes in no other line', () => {
    fc.assert(
      fc.property(handWritten, newClaim, fc.nat(), (hand, claim, seed) => {
        const index = seed % (hand.claims.length + 1);
        const edits = insertAt(hand, readable(hand.text), claim, index);
        const after = readable(applyEdits(hand.text, edits));
        const expected = meant(hand);
        assert.deepEqual(meaning(after.sidecar), {
          ...expected,
          claims: expected.claims.toSpliced(index, 0, claim),
        });
        const normalised = edits.map((edit) => ({
          ...edit,
          newText: edit.newText.replaceAll('\r\n', '\n'),
        }));
        assert.ok(hand.claims.length === 0 || addsLines(hand.text, normalised));
      }),
    );
  });

  it('is what it was, byte for byte, when the new record is removed again', () => {
    fc.assert(
      fc.property(handWritten, newClaim, fc.nat(), (hand, claim, seed) => {
        fc.pre(hand.claims.length > 0 || hand.text.includes('claims: []'));
        const index = seed % (hand.claims.length + 1);
        const after = applyEdits(hand.text, insertAt(hand, readable(hand.text), claim, index));
        const removed = applyEdits(after, removeClaim(after, readable(after), claim.id));
        assert.equal(removed, hand.text);
      }),
    );
  });

  it('loses one record and nothing of the others', () => {
    fc.assert(
      fc.property(handWritten, fc.nat(), (hand, seed) => {
        fc.pre(hand.claims.length > 0);
        const index = seed % hand.claims.length;
        const id = `id${index}` as RecordId;
        const after = applyEdits(hand.text, removeClaim(hand.text, readable(hand.text), id));
        const expected = meant(hand);
        assert.deepEqual(meaning(readable(after).sidecar), {
          ...expected,
          claims: expected.claims.toSpliced(index, 1),
        });
      }),
    );
  });

  it('loses several records at once as one after the other, and no comment beside them', () => {
    fc.assert(
      fc.property(handWritten, fc.array(fc.nat(), { minLength: 1 }), (hand, seeds) => {
        fc.pre(hand.claims.length > 0);
        const gone = new Set(seeds.map((seed) => seed % hand.claims.length));
        const ids = [...gone].sort((a, b) => a - b).map((index) => `id${index}` as RecordId);
        const after = applyEdits(hand.text, removeClaims(hand.text, readable(hand.text), ids));
        const oneByOne = ids.reduce(
          (text, id) => applyEdits(text, removeClaim(text, readable(text), id)),
          hand.text,
        );
        const lines = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');
        assert.deepEqual(lines(after), lines(oneByOne));
        const expected = meant(hand);
        assert.deepEqual(meaning(readable(after).sidecar), {
          ...expected,
          claims: expected.claims.filter((_, index) => !gone.has(index)),
        });
      }),
    );
  });

  it('changes in the lines of the changed record alone, which keeps comments and unknown keys', () => {
    fc.assert(
      fc.property(handWritten, fc.nat(), change, (hand, seed, wanted) => {
        fc.pre(hand.claims.length > 0);
        const index = seed % hand.claims.length;
        const file = readable(hand.text);
        const result = changeClaim(hand.text, file, `id${index}` as RecordId, wanted);
        assert.ok(result.state === 'possible');
        const range = file.sidecar.claims[index]!.range;
        for (const { span } of result.edits) {
          assert.ok(range.start <= span.start && span.end <= range.end);
        }
        const after = applyEdits(hand.text, result.edits);
        const expected = meant(hand);
        const changed = Object.entries({ ...expected.claims[index], ...wanted });
        const claim = Object.fromEntries(changed.filter(([, value]) => value !== null));
        assert.deepEqual(meaning(readable(after).sidecar), {
          ...expected,
          claims: expected.claims.with(index, claim),
        });
        assert.ok(keeps(after, hand.keepsakes));
      }),
    );
  });

  it('is not touched by a change to what it says already', () => {
    fc.assert(
      fc.property(handWritten, (hand) => {
        const file = readable(hand.text);
        for (const { id, range, valueSpans, ...same } of file.sidecar.claims) {
          const result = changeClaim(hand.text, file, id, same);
          assert.deepEqual(result, { state: 'possible', edits: [] });
        }
      }),
    );
  });

  it('gets a dismissal and loses it again', () => {
    fc.assert(
      fc.property(
        handWritten,
        anchor,
        fc.integer({ min: -1, max: 3 }),
        (hand, dismissal, place) => {
          const file = readable(hand.text);
          fc.pre(removeDismissal(hand.text, file, dismissal).length === 0);
          const places = new Map(
            file.sidecar.dismissed.map((existing, index) => [existing, index]),
          );
          const placeOf = (existing: Anchor) => places.get(existing as never);
          const index = Math.min(place + 1, hand.dismissed.length);
          const edits = insertDismissal(hand.text, file, dismissal, placeOf, place);
          const after = applyEdits(hand.text, edits);
          const expected = meant(hand);
          assert.deepEqual(meaning(readable(after).sidecar), {
            ...expected,
            dismissed: expected.dismissed.toSpliced(index, 0, dismissal),
          });
          assert.deepEqual(insertDismissal(after, readable(after), dismissal, placeOf, place), []);
          const removed = applyEdits(after, removeDismissal(after, readable(after), dismissal));
          assert.deepEqual(meaning(readable(removed).sidecar), expected);
          if (hand.dismissed.length > 0) assert.equal(removed, hand.text);
        },
      ),
    );
  });

  it('takes a record out and a dismissal in at the same time', () => {
    fc.assert(
      fc.property(handWritten, anchor, (hand, dismissal) => {
        const file = readable(hand.text);
        fc.pre(hand.claims.length > 0 && removeDismissal(hand.text, file, dismissal).length === 0);
        const edits = [
          ...removeClaim(hand.text, file, `id${hand.claims.length - 1}` as RecordId),
          ...insertDismissal(hand.text, file, dismissal, () => undefined, 0),
        ];
        const expected = meant(hand);
        assert.deepEqual(meaning(readable(applyEdits(hand.text, edits)).sidecar), {
          claims: expected.claims.slice(0, -1),
          dismissed: [...expected.dismissed, dismissal],
        });
      }),
    );
  });
});
