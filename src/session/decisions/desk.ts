import { createAnchors } from '../../core/anchor/create.ts';
import { insertClaim } from '../../core/sidecar/editSidecar.ts';
import type { ReadableSidecar } from '../../core/sidecar/parseSidecar.ts';
import type { ClaimFields, ClaimRecord, NewClaim } from '../../core/sidecar/record.ts';
import { recordId } from '../../core/sidecar/recordId.ts';
import { hull, type Span, type TextEdit } from '../../core/text/span.ts';
import type { Article } from '../article.ts';
import { Refusal } from '../refusal.ts';
import type { Subject } from './subject.ts';

/** All that a decision is made on. */
export interface Desk {
  readonly subject: Subject | undefined;
  readonly article: Article;
  readonly file: ReadableSidecar;
  /** The sidecar's text; empty where there is none. */
  readonly text: string;
  /** Who decides; empty where nobody is named. */
  readonly coder: string;
}

/** The edits for a new record on these words of the article. */
export function newRecord(
  spans: readonly Span[],
  fields: ClaimFields,
  desk: Desk,
): readonly TextEdit[] {
  const anchors = createAnchors(desk.article.text, spans);
  const [first] = anchors;
  if (first === undefined) throw new Refusal('No words are selected. Select those of a claim.');
  return insertRecord({ id: recordId(first, desk.file.ids), ...fields, anchors }, spans, desk);
}

/** Why nothing can be decided on a claim that is not what it was when it was chosen. */
export function wordsGone(): Refusal {
  return new Refusal(
    'The words of this claim were changed or deleted meanwhile. Nothing was written: choose the claim again.',
  );
}

/** The edits that put a record by its place in the article, behind all others where it has none. */
export function insertRecord(
  claim: NewClaim,
  spans: readonly Span[],
  { article, file, text }: Desk,
): readonly TextEdit[] {
  const place = hull(spans)?.start ?? article.text.text.length;
  return insertClaim(text, file, claim, placeIn(article), place);
}

/** Where the stored claims of an article stand; undefined for one that has lost its place. */
export function placeIn({ annotations }: Article): (existing: ClaimRecord) => number | undefined {
  const places = new Map(
    annotations.claims.map((claim) => [
      claim.status === 'stored' && claim.record.id,
      hull(claim.spans)?.start,
    ]),
  );
  return ({ id }) => places.get(id);
}
