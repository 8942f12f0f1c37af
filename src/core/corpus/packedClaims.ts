import type {
  AnchorState,
  ClaimKey,
  ClaimSummary,
  StoredSummary,
} from '../annotation/annotation.ts';
import { keyWithoutTwin } from '../annotation/claimKey.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { ActorRef, ClaimKind } from '../engine/analysis.ts';
import { type ClaimFields, fieldKeys, type RecordId } from '../sidecar/record.ts';
import type { Place } from '../text/lines.ts';
import { type Span, span } from '../text/span.ts';

/** A kind is stored as its number among these. */
export const packedKinds: readonly ClaimKind[] = ['direct', 'mixed', 'indirect'];
const anchorStates: readonly AnchorState[] = ['exact', 'moved', 'changed', 'orphan'];

/** Lists instead of maps: a third of the size, and as quickly read. */
export type PackedPlace = readonly [number, number, number, number] | null;
type PackedRecord = readonly [
  id: string,
  fields: readonly (string | null)[],
  anchor: number,
  needsReview: 0 | 1,
  quotes: readonly string[],
  difference: StoredSummary['difference'] | null,
];

/** A claim; its actor is a number. */
export type PackedClaim = readonly [
  quote: string,
  key: ClaimKey | 0,
  spans: readonly number[],
  place: PackedPlace,
  kind: number,
  actor: number,
  confidence: number | null,
  record: PackedRecord | null,
];

/** A claim as a list. Nearly all keys are left out: the words tell them. */
export function packClaim(
  claim: ClaimSummary,
  place: Place | null,
  numberOf: (actor: ActorRef | undefined) => number,
): PackedClaim {
  return [
    claim.quote,
    claim.key === keyWithoutTwin(claim.quote) ? 0 : claim.key,
    claim.spans.flatMap(({ start, end }) => [start, end]),
    packPlace(place),
    packedKinds.indexOf(claim.kind),
    numberOf(claim.actor),
    claim.found?.confidence ?? null,
    claim.status === 'stored' ? packRecord(claim) : null,
  ];
}

function packRecord({ record, anchor, needsReview, difference }: StoredSummary): PackedRecord {
  return [
    record.id,
    fieldKeys.map((key) => record[key] ?? null),
    anchorStates.indexOf(anchor),
    needsReview ? 1 : 0,
    record.anchors.map(({ quote }) => quote),
    difference ?? null,
  ];
}

/** The claim of such a list, with what the article's codebook says of its stance and target. */
export function unpackClaim(
  [quote, key, ends, , kind, number, confidence, record]: PackedClaim,
  actors: readonly ActorRef[],
  codebook: Codebook,
): ClaimSummary {
  const actor = actors[number];
  const common = {
    key: key === 0 ? keyWithoutTwin(quote) : key,
    quote,
    spans: unpackSpans(ends),
    kind: packedKinds[kind] ?? 'indirect',
    ...(actor && { actor }),
  };
  if (record === null) {
    return { status: 'suggested', ...common, found: { confidence: confidence ?? 0 } };
  }
  return {
    status: 'stored',
    ...common,
    ...(confidence !== null && { found: { confidence } }),
    ...unpackRecord(record, codebook),
  };
}

function unpackRecord(
  [id, fields, anchor, needsReview, quotes, difference]: PackedRecord,
  { stances, targets }: Codebook,
): Pick<StoredSummary, 'record' | 'anchor' | 'needsReview' | 'difference' | 'stance' | 'target'> {
  const written = fieldKeys.flatMap((key, at) => {
    const value = fields[at] ?? null;
    return value === null ? [] : [[key, value] as const];
  });
  const words: ClaimFields = Object.fromEntries(written);
  const record = { id: id as RecordId, ...words, anchors: quotes.map((quote) => ({ quote })) };
  const stance = stances.find((one) => one.id === record.stance);
  const target = targets.find((one) => one.id === record.target);
  return {
    record,
    anchor: anchorStates[anchor] ?? 'orphan',
    needsReview: needsReview === 1,
    ...(difference && { difference }),
    ...(stance && { stance }),
    ...(target && { target }),
  };
}

/** Line and column of where it begins and ends. */
export function packPlace(place: Place | null): PackedPlace {
  if (place === null) return null;
  const { start, end } = place;
  return [start.line, start.column, end.line, end.column];
}

/** The place that was packed so. */
export function unpackPlace(packed: PackedPlace): Place | null {
  if (packed === null) return null;
  const [startLine, startColumn, endLine, endColumn] = packed;
  return {
    start: { line: startLine, column: startColumn },
    end: { line: endLine, column: endColumn },
  };
}

function unpackSpans(ends: readonly number[]): readonly Span[] {
  return Array.from({ length: ends.length / 2 }, (_, at) =>
    span(ends[2 * at] ?? 0, ends[2 * at + 1] ?? 0),
  );
}
