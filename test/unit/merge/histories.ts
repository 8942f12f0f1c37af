import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentsIn, countComments } from '../../../src/core/merge/comments.ts';
import type { MergePlace, Side } from '../../../src/core/merge/disagreement.ts';
import { type MergedSidecar, mergeSidecars } from '../../../src/core/merge/mergeSidecars.ts';
import type { Versions } from '../../../src/core/merge/rulings.ts';
import type { ClaimRecord, Sidecar } from '../../../src/core/sidecar/record.ts';
import { readable } from '../sidecar/readable.ts';
import {
  anchorOf,
  type Decided,
  type DecidedClaim,
  type History,
  histories,
  idOf,
} from './people.ts';

/** What a merge comes to with the disagreements left open, and with either side holding in them. */
interface Outcome extends MergedSidecar {
  readonly with: { readonly [side in Side]: Sidecar };
}

function merged(texts: Versions<string>): Outcome {
  const open = settled(texts, undefined);
  if (!open.isOpen) {
    const { sidecar } = readable(open.text);
    return { ...open, with: { ours: sidecar, theirs: sidecar } };
  }
  const withSide = (side: Side) => readable(settled(texts, side).text).sidecar;
  return { ...open, with: { ours: withSide('ours'), theirs: withSide('theirs') } };
}

function settled(texts: Versions<string>, side: Side | undefined): MergedSidecar {
  const merge = mergeSidecars(texts, () => side);
  assert.ok(merge.state === 'merged', JSON.stringify(merge));
  return merge;
}

function swapped({ base, ours, theirs }: Versions<string>): Versions<string> {
  return { base, ours: theirs, theirs: ours };
}

/** What a sidecar says, whatever the order of its records. */
function decisions({ claims, dismissed }: Sidecar) {
  const plain = claims.map(({ range, valueSpans, ...claim }) => claim);
  return {
    claims: plain.sort((a, b) => (a.id < b.id ? -1 : 1)),
    dismissed: dismissed.map(({ quote }) => quote).sort(),
  };
}

function comments({ text }: Outcome): readonly string[] {
  return commentsIn(text).toSorted();
}

function claimIn({ claims }: Sidecar, number: number): ClaimRecord | undefined {
  return claims.find(({ id }) => id === idOf(number));
}

const fields = ['actor', 'note'] as const;

function unit({ stance, target }: DecidedClaim): string {
  return JSON.stringify([stance, target]);
}

/** Fails unless all that one side decided since the base is in the merge, or disputed in it. */
function assertKept({ decided }: History, side: Side, outcome: Outcome): void {
  const { base } = decided;
  for (const [number, claim] of decided[side].claims) {
    const before = base.claims.get(number) ?? {};
    const now = claimIn(outcome.with[side], number);
    for (const field of fields) {
      if (claim[field] !== before[field]) assert.equal(now?.[field], claim[field]);
    }
    if (unit(claim) !== unit(before)) assert.equal(unit(now ?? {}), unit(claim));
    if (!base.claims.has(number)) assert.ok(now !== undefined);
    if (claim.comment !== undefined && claim.comment !== before.comment) {
      assert.ok(outcome.text.includes(claim.comment));
    }
  }
  for (const number of decided[side].dismissed) {
    if (base.dismissed.has(number)) continue;
    assert.ok(outcome.with[side].dismissed.some(({ quote }) => quote === anchorOf(number).quote));
  }
}

/**
 * Fails where a comment is there more often than the two people wrote it, or less often than whoever
 * did not delete it has it.
 */
function assertCommentsOnce({ base, ours, theirs }: Versions<string>, outcome: Outcome): void {
  if (outcome.isOpen) return;
  for (const comment of new Set(commentsIn(ours + theirs))) {
    const count = (text: string) => countComments(text).get(comment) ?? 0;
    const [before, own, other, now] = [
      count(base),
      count(ours),
      count(theirs),
      count(outcome.text),
    ];
    const most = Math.max(own, other, own + other - before);
    const least = own < before || other < before ? own + other - before : Math.max(own, other);
    assert.ok(now <= most, `${now} times ${comment}`);
    assert.ok(now >= least, `${comment} is lost`);
  }
}

/**
 * Fails unless only what both sides changed to something else is disputed, and only what somebody
 * decided anew on is kept from a deletion.
 */
function assertNothingNeedless({ decided }: History, outcome: Outcome): void {
  for (const { place, deletedBy } of outcome.kept) {
    const number = numberOf(place);
    const by = deletedBy === 'ours' ? 'theirs' : 'ours';
    const [before, now] = [decided.base, decided[by]].map(({ claims }) => {
      const { moved, ...decisions } = claims.get(number) ?? {};
      return decisions;
    });
    if (!hasNewCommentLeft(decided.base, decided[by])) assert.notDeepEqual(now, before);
  }
  for (const { place, field } of outcome.disagreements) {
    const number = numberOf(place);
    const [base, ours, theirs] = [decided.base, decided.ours, decided.theirs].map(({ claims }) => {
      const claim = claims.get(number) ?? {};
      return field === 'stance' ? unit(claim) + claim.by : claim[field as 'actor'];
    });
    assert.ok(ours !== base && theirs !== base && ours !== theirs);
  }
}

/** Whether a comment that the base has not stayed above some other record: nobody can tell whose it is. */
function hasNewCommentLeft(base: Decided, { left }: Decided): boolean {
  return [...left].some(
    ([number, comment]) =>
      comment !== base.claims.get(number)?.comment && comment !== base.left.get(number),
  );
}

function numberOf(place: MergePlace): number {
  assert.ok(place.in === 'claim');
  return [0, 1, 2, 3].find((one) => idOf(one) === place.id) ?? -1;
}

/**
 * Fails where a merge of so many random histories loses a decision or disputes one needlessly, or comes
 * to something else when the other person merges.
 */
export function mergeHistories(numRuns: number): void {
  const seen = { disagreements: 0, kept: 0, clean: 0 };
  fc.assert(
    fc.property(histories, (history) => {
      const one = merged(history.texts);
      const other = merged(swapped(history.texts));
      assertKept(history, 'ours', one);
      assertKept(history, 'theirs', one);
      assertNothingNeedless(history, one);
      assertCommentsOnce(history.texts, one);
      assert.deepEqual(decisions(one.with.ours), decisions(other.with.theirs));
      assert.deepEqual(decisions(one.with.theirs), decisions(other.with.ours));
      assert.equal(one.kept.length, other.kept.length);
      if (!one.isOpen) assert.deepEqual(comments(one), comments(other));
      seen.disagreements += one.disagreements.length;
      seen.kept += one.kept.length;
      seen.clean += one.isOpen ? 0 : 1;
    }),
    { numRuns },
  );
  for (const [what, count] of Object.entries(seen))
    assert.ok(count > numRuns / 100, `${count} ${what}`);
}

/** Fails where a merge changes anything although only one side did, or both did the same. */
export function mergeOneSided(numRuns: number): void {
  fc.assert(
    fc.property(histories, ({ texts: { base, ours } }) => {
      assert.equal(settled({ base, ours, theirs: base }, undefined).text, ours);
      assert.equal(settled({ base, ours: base, theirs: ours }, undefined).text, ours);
      assert.equal(settled({ base, ours, theirs: ours }, undefined).text, ours);
    }),
    { numRuns },
  );
}
