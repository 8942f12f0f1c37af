import assert from 'node:assert/strict';
import { createAnchors } from '../../../../src/core/anchor/create.ts';
import type { Claim } from '../../../../src/core/annotation/annotation.ts';
import { ArticleText } from '../../../../src/core/text/articleText.ts';
import type { TextEdit } from '../../../../src/core/text/span.ts';
import type { Decision } from '../../../../src/session/decisions/decision.ts';
import { readable } from '../../sidecar/readable.ts';
import { moved } from './promises.ts';
import { differingRecords, partsOf } from './records.ts';

/** A decision changes the lines of its own record and says there what was decided. */
export function onlyTouches(
  decision: Decision,
  before: string | undefined,
  after: string | undefined,
): void {
  const [old, now] = [partsOf(before), partsOf(after)];
  assert.deepEqual(now.rest, old.rest, 'lines of no record stay as they are');
  const differing = differingRecords(old, now);
  assert.ok(differing.length <= (decision.type === 'dismiss' ? 2 : 1), 'one record is touched');
  if (decision.type === 'tag') {
    assert.match(now.records.get(differing[0] ?? '') ?? after ?? '', RegExp(decision.stance));
  }
}

/** A decision with what it made of the sidecar, and what was typed while it was on its way. */
export interface Carried {
  readonly decision: Decision;
  readonly edits: readonly TextEdit[];
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * The decision is on the claim that was meant and on no look-alike: where it stood when it was decided on, or,
 * for a decision that had to be planned anew, wherever typing moved it.
 */
export function onlyDecides(
  claim: Claim,
  { decision, edits, before, after }: Carried,
  [decidedOn, now]: readonly [string, string],
): void {
  const differing = differingRecords(partsOf(before), partsOf(after));
  const [record] = differing.filter((name) => name.startsWith('claim '));
  if (record === undefined || decision.type === 'dismiss') return;
  if (claim.status === 'stored') {
    assert.equal(record, `claim ${claim.record.id}`, 'another claim was meant');
    return;
  }
  const spans = claim.spans.map((piece) => moved(piece, edits)).filter((s) => s !== undefined);
  if (spans.length < claim.spans.length) return;
  const written = readable(after ?? '').sidecar.claims.find(({ id }) => record === `claim ${id}`);
  const meant = createAnchors(new ArticleText(decidedOn), claim.spans);
  const isMeant = JSON.stringify(written?.anchors) === JSON.stringify(meant);
  const movedTo = createAnchors(new ArticleText(now), spans);
  if (!isMeant) assert.deepEqual(written?.anchors, movedTo, 'another claim was meant');
}

export interface Replacement {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What is done to a file that somebody else wrote to changes no record but those decided on. */
export function onlyReplays(decided: Replacement, done: Replacement): void {
  const [old, now] = [partsOf(done.from), partsOf(done.to)];
  assert.deepEqual(now.rest, old.rest, 'lines of no record stay as they are');
  const mine = differingRecords(partsOf(decided.from), partsOf(decided.to));
  for (const name of differingRecords(old, now)) {
    assert.ok(mine.includes(name), `${name} was not decided on`);
  }
}
