import assert from 'node:assert/strict';
import { createAnchors } from '../../../../src/core/anchor/create.ts';
import { resolveAnchors } from '../../../../src/core/anchor/resolve.ts';
import type { Claim } from '../../../../src/core/annotation/annotation.ts';
import type { Anchor } from '../../../../src/core/sidecar/record.ts';
import { ArticleText } from '../../../../src/core/text/articleText.ts';
import { type Span, sharedLength, type TextEdit } from '../../../../src/core/text/span.ts';
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
  const differing = differingRecords(old, now);
  if (decision.type === 'header') {
    assert.deepEqual(besidesDetails(now.rest), besidesDetails(old.rest), 'other lines');
    assert.deepEqual(differing, [], 'no record is touched');
    const { article } = readable(after ?? '').sidecar;
    for (const [key, value] of Object.entries(decision.change))
      assert.equal(article[key as keyof typeof article] ?? null, value);
    return;
  }
  if (decision.type === 'reanchor') {
    // A comment at a piece that the claim has no more goes, or stands behind the record.
    assert.deepEqual(now.rest.filter(isNoComment), old.rest.filter(isNoComment), 'other lines');
  } else {
    assert.deepEqual(now.rest, old.rest, 'lines of no record stay as they are');
  }
  const most = { dismiss: 2, reanchor: 2, seed: Number.POSITIVE_INFINITY };
  assert.ok(differing.length <= (most[decision.type as keyof typeof most] ?? 1), 'others touched');
  if (decision.type === 'tag') {
    assert.match(now.records.get(differing[0] ?? '') ?? after ?? '', RegExp(decision.stance));
  }
  if (decision.type === 'note' && differing[0] !== undefined) {
    const id = differing[0].replace('claim ', '');
    const written = readable(after ?? '').sidecar.claims.find((claim) => claim.id === id);
    assert.equal(written?.note ?? null, decision.note);
  }
}

function isNoComment(line: string): boolean {
  return !line.trim().startsWith('#');
}

/** Comments among the details are set in as those are. */
function besidesDetails(rest: readonly string[]): readonly string[] {
  return rest
    .filter((line) => !/^(article:| +(title|outlet|date|status):)/.test(line))
    .map((line) => line.trim());
}

/** Seeding adds so many records without a stance, and touches none that is there. */
export function onlySeeds(suggested: number, { before, after }: Carried): void {
  const [old, now] = [partsOf(before), partsOf(after)];
  const added = differingRecords(old, now);
  assert.equal(added.length, suggested, 'one record a suggestion');
  for (const name of added) {
    assert.ok(!old.records.has(name), `${name} was there`);
    assert.doesNotMatch(now.records.get(name) ?? '', /^ *(stance|actor):/m);
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
  const written = anchorsOf(record, after);
  if (partsOf(before).records.has(record)) {
    // It was lost while somebody typed, and is found at this place before it is decided on.
    const isHere = standsAt(decidedOn, claim.spans, written) || standsAt(now, spans, written);
    assert.ok(isHere, 'another claim was meant');
    return;
  }
  if (spans.length < claim.spans.length) return;
  if (isSame(written, meantAt(decidedOn, claim))) return;
  const movedTo = createAnchors(new ArticleText(now), spans);
  assert.deepEqual(written, movedTo, 'another claim was meant');
}

function standsAt(text: string, spans: readonly Span[], anchors: readonly Anchor[]): boolean {
  const place = resolveAnchors(new ArticleText(text), anchors);
  if (place.state === 'orphan') return false;
  return place.spans.some((one) => spans.some((other) => sharedLength(one, other) > 0));
}

function anchorsOf(record: string, sidecar = ''): readonly Anchor[] {
  const { claims } = readable(sidecar).sidecar;
  return claims.find(({ id }) => record === `claim ${id}`)?.anchors ?? [];
}

function meantAt(text: string, { spans }: Claim): readonly Anchor[] {
  return createAnchors(new ArticleText(text), spans);
}

export interface Replacement {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What is done to a file that somebody else wrote to changes no record but those decided on. */
export function onlyReplays(decided: Replacement, done: Replacement): void {
  const [old, now] = [partsOf(done.from), partsOf(done.to)];
  const [without, having] = [partsOf(decided.from), partsOf(decided.to)];
  const isOfRecords = isSame(without.rest, having.rest);
  const others = isOfRecords ? old.rest : besidesDetails(old.rest);
  assert.deepEqual(
    isOfRecords ? now.rest : besidesDetails(now.rest),
    others,
    'lines of no record stay as they are',
  );
  const mine = differingRecords(without, having);
  for (const name of differingRecords(old, now)) {
    assert.ok(mine.includes(name), `${name} was not decided on`);
  }
}

/** `node:util` is not there in a browser. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
