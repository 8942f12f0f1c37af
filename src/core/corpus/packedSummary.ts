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
import type { ArticleSummary, Naming } from './articleSummary.ts';

const kinds: readonly ClaimKind[] = ['direct', 'mixed', 'indirect'];
const anchorStates: readonly AnchorState[] = ['exact', 'moved', 'changed', 'orphan'];

/** Lists instead of maps, actors by their number: a third of the size, and as quickly read. */
type PackedPlace = readonly [number, number, number, number] | null;
type PackedRecord = readonly [
  id: string,
  fields: readonly (string | null)[],
  anchor: number,
  needsReview: 0 | 1,
  quotes: readonly string[],
  difference: StoredSummary['difference'] | null,
];
type PackedClaim = readonly [
  quote: string,
  key: ClaimKey | 0,
  spans: readonly number[],
  place: PackedPlace,
  kind: number,
  actor: number,
  confidence: number | null,
  record: PackedRecord | null,
];
type PackedNaming = readonly [
  isMention: 0 | 1,
  actor: number,
  start: number,
  end: number,
  place: PackedPlace,
  words: string,
];
type PackedActor = readonly [isName: 0 | 1, name: string];

interface Packed
  extends Pick<
    ArticleSummary,
    'header' | 'isMissing' | 'hasSidecar' | 'isAnalysed' | 'fault' | 'problems'
  > {
  readonly actors: readonly PackedActor[];
  readonly claims: readonly PackedClaim[];
  readonly namings: readonly PackedNaming[];
}

/** A summary as a short text. Nearly all keys of claims, stances and targets are left out: the rest tells them. */
export function packSummary(summary: ArticleSummary): string {
  const { claims, places, namings, ...rest } = summary;
  const actors: PackedActor[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (actor: ActorRef | undefined) => {
    if (actor === undefined) return -1;
    const key = `${actor.kind} ${actor.name}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, actors.length);
    return actors.push([actor.kind === 'name' ? 1 : 0, actor.name]) - 1;
  };
  const packed: Packed = {
    ...rest,
    claims: claims.map((claim, at) => [
      claim.quote,
      claim.key === keyWithoutTwin(claim.quote) ? 0 : claim.key,
      claim.spans.flatMap(({ start, end }) => [start, end]),
      packPlace(places[at] ?? null),
      kinds.indexOf(claim.kind),
      numberOf(claim.actor),
      claim.found?.confidence ?? null,
      claim.status === 'stored' ? packRecord(claim) : null,
    ]),
    namings: namings.map(({ is, actor, span, place, words }) => [
      is === 'mention' ? 1 : 0,
      numberOf(actor),
      span.start,
      span.end,
      packPlace(place),
      words,
    ]),
    actors,
  };
  return JSON.stringify(packed);
}

/** The summary of such a text, with what the article's codebook says of stances and targets. */
export function unpackSummary(text: string, codebook: Codebook): ArticleSummary {
  const { actors, claims, namings, ...rest }: Packed = JSON.parse(text);
  const refs = actors.map(
    ([isName, name]): ActorRef => ({ kind: isName === 1 ? 'name' : 'role', name }),
  );
  return {
    ...rest,
    claims: claims.map((claim) => unpackClaim(claim, refs, codebook)),
    places: claims.map(([, , , place]) => unpackPlace(place)),
    namings: namings.flatMap(([isMention, number, start, end, place, words]): Naming[] => {
      const [actor, at] = [refs[number], unpackPlace(place)];
      if (actor === undefined || at === null) return [];
      const is = isMention === 1 ? 'mention' : 'source';
      return [{ is, actor, span: span(start, end), place: at, words }];
    }),
  };
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

function unpackClaim(
  [quote, key, ends, , kind, number, confidence, record]: PackedClaim,
  actors: readonly ActorRef[],
  codebook: Codebook,
): ClaimSummary {
  const actor = actors[number];
  const common = {
    key: key === 0 ? keyWithoutTwin(quote) : key,
    quote,
    spans: unpackSpans(ends),
    kind: kinds[kind] ?? 'indirect',
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

function packPlace(place: Place | null): PackedPlace {
  if (place === null) return null;
  const { start, end } = place;
  return [start.line, start.column, end.line, end.column];
}

function unpackPlace(packed: PackedPlace): Place | null {
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
