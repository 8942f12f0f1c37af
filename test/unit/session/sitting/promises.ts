import assert from 'node:assert/strict';
import { createAnchors } from '../../../../src/core/anchor/create.ts';
import { plainForm } from '../../../../src/core/anchor/plainForm.ts';
import type {
  Annotations,
  Claim,
  StoredClaim,
} from '../../../../src/core/annotation/annotation.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parseSidecar.ts';
import { ArticleText } from '../../../../src/core/text/articleText.ts';
import {
  areSameSpans,
  contains,
  type Span,
  span,
  type TextEdit,
} from '../../../../src/core/text/span.ts';

/** Every claim lies in the text, and one whose words are said to be the same has the same words. */
export function standWhereTheySay({ claims }: Annotations, text: string): void {
  const article = new ArticleText(text);
  for (const claim of claims) {
    for (const piece of claim.spans) assert.ok(contains(span(0, text.length), piece));
    if (claim.status === 'suggested') continue;
    const stored = claim.record.anchors.map(({ quote }) => quote);
    const now = claim.spans.map((piece) => wordsAt(text, piece));
    if (claim.anchor === 'orphan') assert.deepEqual(now, []);
    if (claim.anchor === 'exact') {
      assert.deepEqual(now, stored, 'exact');
      const places = createAnchors(article, claim.spans).map(({ at }) => at);
      assert.deepEqual(
        places,
        claim.record.anchors.map(({ at }) => at),
        'exact',
      );
    }
    if (claim.anchor === 'moved') assert.deepEqual(now.map(words), stored.map(words), 'moved');
  }
}

/** All records of a sidecar are shown, those that stand nowhere included. */
export function sayWhatTheSidecarSays({ claims }: Annotations, sidecar = ''): void {
  const file = parseSidecar(sidecar);
  const written = file.state === 'unreadable' ? [] : file.sidecar.claims;
  assert.deepEqual(
    claims.flatMap((claim) => (claim.status === 'stored' ? claim.record.id : [])).sort(),
    written.map(({ id }) => id).sort(),
  );
}

/** A text, and the claims as they were when it was the article's. */
export interface Shown {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/**
 * Claims that no edit touched stand where they stood, moved by what was typed before them, or where a claim
 * stood `earlier` in this very text, as after an undo of an edit that had gone over one of their ends.
 */
export function followed(
  before: readonly Claim[],
  edits: readonly TextEdit[],
  { text, claims: after }: Shown,
  earlier: readonly Shown[],
): void {
  const now = new Map(after.filter(isStored).map((claim) => [claim.record.id, claim.spans]));
  for (const { record, spans } of before.filter(isStored)) {
    const expected = spans.map((piece) => moved(piece, edits));
    if (spans.length === 0 || expected.includes(undefined)) continue;
    const there = now.get(record.id) ?? [];
    const isBack = earlier.some(
      (shown) => shown.text === text && shown.claims.some((one) => areSameSpans(one.spans, there)),
    );
    if (isBack) continue;
    assert.deepEqual(there, expected, 'follows the text');
  }
}

/** Where a piece of a claim is after edits; undefined where one touches it. */
export function moved(piece: Span, edits: readonly TextEdit[]): Span | undefined {
  const isApart = edits.every(({ span: old }) => old.end <= piece.start || old.start >= piece.end);
  if (!isApart) return undefined;
  const by = edits
    .filter(({ span: old }) => old.end <= piece.start)
    .reduce((sum, { span: old, newText }) => sum + newText.length - (old.end - old.start), 0);
  return span(piece.start + by, piece.end + by);
}

function isStored(claim: Claim): claim is StoredClaim {
  return claim.status === 'stored';
}

/** As a sidecar has them; a byte-order mark is none of the words where it begins the text. */
function wordsAt(text: string, { start, end }: Span): string {
  const first = start === 0 && text.startsWith('\ufeff') ? 1 : start;
  return text.slice(first, end).replace(/\r\n?/g, '\n');
}

/** Two texts in which nothing but typography differs have the same words. */
function words(text: string): string {
  return (
    plainForm(text)
      .match(/[\p{L}\p{M}\p{N}]+(?:['.,-][\p{L}\p{M}\p{N}]+)*/gu)
      ?.join(' ') ?? ''
  );
}
