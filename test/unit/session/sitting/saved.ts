import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/annotation/annotation.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parseSidecar.ts';
import { type Reanchoring, reanchored } from '../../../../src/core/sidecar/reanchor.ts';
import type { TextEdit } from '../../../../src/core/text/span.ts';
import { readable } from '../../sidecar/readable.ts';
import { partsOf } from './records.ts';

/** A decision that is in force or was taken back: the sidecar without it and with it. */
export interface Made {
  readonly without: string | undefined;
  readonly with: string | undefined;
}

/** What is stored around a claim is 32 characters of its text in LF; a CRLF is two as an editor counts. */
const farthest = 64;

/** The stored claims that edits may have changed, or the text around them that is stored with them. */
export function editedBy(before: readonly Claim[], edits: readonly TextEdit[]): readonly string[] {
  return before.flatMap((claim) => {
    if (claim.status === 'suggested') return [];
    const isNear = claim.spans.some(({ start, end }) =>
      edits.some(({ span: old }) => old.start < end + farthest && old.end > start - farthest),
    );
    return isNear ? [claim.record.id] : [];
  });
}

/**
 * The records that a save gave new anchors. Nothing else of the sidecar may have changed, and of the
 * claims none but those that were edited.
 */
export function renewedBetween(
  before: string | undefined,
  after: string | undefined,
  edited: ReadonlySet<string>,
): readonly Reanchoring[] {
  if (before === after) return [];
  assert.equal(parseSidecar(before ?? '').state, 'readable');
  const [old, now] = [readable(before ?? '').sidecar, readable(after ?? '').sidecar];
  assert.deepEqual(
    partsOf(after).rest,
    partsOf(before).rest,
    'lines of no record stay as they are',
  );
  assert.deepEqual(withoutAnchors(after), withoutAnchors(before), 'only anchors are written');
  const claims = old.claims.flatMap(({ id, anchors }, i): Reanchoring[] => {
    const to = now.claims[i]?.anchors ?? [];
    if (JSON.stringify(anchors) === JSON.stringify(to)) return [];
    assert.ok(edited.has(id), `${id} was not edited`);
    return [{ of: 'claim', id, from: anchors, to }];
  });
  const dismissals = old.dismissed.flatMap((from, i): Reanchoring[] => {
    const to = now.dismissed[i];
    assert.ok(to);
    return [{ of: 'dismissal', from: [from], to: [to] }];
  });
  return [...claims, ...dismissals];
}

function withoutAnchors(sidecar = ''): readonly string[] {
  return sidecar.split('\n').filter((line) => !/^ *(- )?(quote|before|after|at): /.test(line));
}

/** What was decided, in sidecars with the new anchors. */
export function withNewAnchors(made: Made, renewed: readonly Reanchoring[]): Made {
  return { without: reanchored(made.without, renewed), with: reanchored(made.with, renewed) };
}

/** A record that was given new anchors stands where they say, and asks for no review that was due. */
export function isAnchoredAnew(claims: readonly Claim[], id: string): void {
  const claim = claims.find((one) => one.status === 'stored' && one.record.id === id);
  assert.ok(claim?.status === 'stored' && claim.anchor === 'exact', `${id} stands as stored`);
}
