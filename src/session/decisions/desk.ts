import { createAnchors } from '../../core/anchor/create.ts';
import { message } from '../../core/messages/message.ts';
import type { PlacedClaim } from '../../core/sidecar/editSidecar.ts';
import type { ReadableSidecar } from '../../core/sidecar/parseSidecar.ts';
import type { ClaimFields, ClaimRecord, NewClaim, RecordId } from '../../core/sidecar/record.ts';
import { recordId } from '../../core/sidecar/recordId.ts';
import { hull, type Span } from '../../core/text/span.ts';
import type { Article } from '../article.ts';
import { Refusal } from '../refusal.ts';
import type { Subject } from './subject.ts';

/** All that a decision is made on. */
export interface Desk {
  readonly subject: Subject | undefined;
  readonly article: Article;
  readonly file: ReadableSidecar;
  /** The ids that are taken. */
  readonly ids: ReadonlySet<RecordId>;
  /** The sidecar's text; empty where there is none. */
  readonly text: string;
  /** Who decides; empty where nobody is named. */
  readonly coder: string;
}

/** A new record on these words of the article. */
export function newRecord(spans: readonly Span[], fields: ClaimFields, desk: Desk): PlacedClaim {
  const anchors = createAnchors(desk.article.text, spans);
  const [first] = anchors;
  if (first === undefined) throw new Refusal(message('no-words-selected'));
  return placed({ id: recordId(first, desk.ids), ...fields, anchors }, spans, desk);
}

/** Why nothing can be decided on a claim that is not what it was when it was chosen. */
export function wordsGone(): Refusal {
  return new Refusal(message('claim-changed-meanwhile'));
}

/** A record with its place in the article, behind all others where it has none. */
export function placed(claim: NewClaim, spans: readonly Span[], { article }: Desk): PlacedClaim {
  return { claim, place: hull(spans)?.start ?? article.text.text.length };
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
