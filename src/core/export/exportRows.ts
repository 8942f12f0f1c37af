import { type ClaimSummary, isToCheck } from '../annotation/annotation.ts';
import { actorIndex, normaliseName } from '../codebook/actors.ts';
import type { Codebook, CodebookActor } from '../codebook/codebook.ts';
import { storedStance, storedTarget } from '../corpus/storedWords.ts';
import type { ActorRef } from '../engine/analysis.ts';
import type { ArticleHeader } from '../sidecar/record.ts';
import type { Position } from '../text/lines.ts';
import { hull, type Span } from '../text/span.ts';
import type { ExportRow } from './exportRow.ts';

/** What an export says of one article. */
export interface ExportedArticle {
  /** Its path within the folder. */
  readonly name: string;
  readonly header: ArticleHeader;
  /** Those to export, in the order of the text. */
  readonly claims: readonly ClaimSummary[];
  /** Where a span is as an editor counts; undefined where that is not known. */
  readonly placeOf: (
    span: Span,
  ) => { readonly start: Position; readonly end: Position } | undefined;
}

/**
 * Makes the rows of articles under one codebook, one a claim, in the order of its claims. Made ready once for all of
 * them: with a thousand actors that takes longer than the rows of an article.
 */
export function rowsUnder(codebook: Codebook): (article: ExportedArticle) => readonly ExportRow[] {
  const listed = listedActors(codebook);
  return ({ name, header, claims, placeOf }) =>
    claims.map((claim) => ({
      article: name,
      ...headerCells(header),
      ...claimCells(claim),
      ...actorCells(claim, listed),
      ...positionCells(claim, placeOf),
    }));
}

function headerCells({ title, outlet, date, status }: ArticleHeader) {
  return {
    article_title: title ?? null,
    article_outlet: outlet ?? null,
    article_date: date ?? null,
    article_status: status ?? null,
  };
}

function claimCells(claim: ClaimSummary) {
  const stored = claim.status === 'stored' ? claim : undefined;
  const isLost = stored?.anchor === 'orphan';
  return {
    claim_id: stored?.record.id ?? null,
    claim_status: claim.status,
    claim_kind: isLost ? null : claim.kind,
    stance: storedStance(claim) ?? null,
    stance_label: stored?.stance?.label ?? null,
    target: storedTarget(claim) ?? null,
    target_label: stored?.target?.label ?? null,
    coder: stored?.record.by ?? null,
    note: stored?.record.note ?? null,
    anchor: stored?.anchor ?? null,
    to_check: isToCheck(claim),
    needs_review: stored?.needsReview ?? false,
    quote: claim.quote,
    stored_quote: stored?.anchor === 'changed' ? wordsOf(stored.record.anchors) : null,
    confidence: claim.status === 'suggested' ? claim.found.confidence : null,
  };
}

/** Joined as the words of a claim are everywhere. */
function wordsOf(anchors: readonly { readonly quote: string }[]): string {
  const words = anchors.map(({ quote }) => quote).join(' … ');
  return words.replace(/\s+/g, ' ').trim();
}

function actorCells(claim: ClaimSummary, listed: ReadonlyMap<string, CodebookActor>) {
  const { actor } = claim;
  const entry = actor && listed.get(normaliseName(actor.name));
  return {
    actor: actor?.name ?? null,
    actor_written: (claim.status === 'stored' ? claim.record.actor : undefined) ?? null,
    actor_scope: actor === undefined ? null : scopeOf(actor),
    actor_kind: entry?.kind ?? null,
    actor_group: entry?.group ?? null,
  };
}

function scopeOf({ kind }: ActorRef): ExportRow['actor_scope'] {
  return kind === 'name' ? 'corpus' : 'article';
}

/** The actors of a codebook by their names; those that others took over have none of their own. */
function listedActors(codebook: Codebook): ReadonlyMap<string, CodebookActor> {
  const { canonicalName } = actorIndex(codebook);
  return new Map(
    codebook.actors
      .filter(({ name }) => canonicalName(name) === name)
      .toReversed() // The first of a name counts.
      .map((actor) => [normaliseName(actor.name), actor]),
  );
}

function positionCells({ spans }: ClaimSummary, placeOf: ExportedArticle['placeOf']) {
  const whole = hull(spans);
  return {
    start_offset: whole?.start ?? null,
    end_offset: whole?.end ?? null,
    spans: spans.map(({ start, end }) => [start, end] as const),
    places: spans.flatMap((span) => {
      const place = placeOf(span);
      return place === undefined ? [] : [`${written(place.start)}-${written(place.end)}`];
    }),
  };
}

function written({ line, column }: Position): string {
  return `${line}:${column}`;
}
