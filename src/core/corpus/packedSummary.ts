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
import { type ClaimFacts, factsOf } from './claimFacts.ts';

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

type PackedFacts = readonly [
  actor: number,
  kind: number,
  isStored: 0 | 1,
  stance: string | null,
  target: string | null,
  isToCheck: 0 | 1,
];

type PlainFacts = Pick<
  ArticleSummary,
  'header' | 'isMissing' | 'hasSidecar' | 'isAnalysed' | 'fault'
>;

/** What claims are counted by, which is read without the rest. */
interface PackedHead extends PlainFacts {
  readonly actors: readonly PackedActor[];
  readonly facts: readonly PackedFacts[];
  /** Which of these each claim has. */
  readonly factsOf: readonly number[];
}

interface PackedBody extends Pick<ArticleSummary, 'problems'> {
  readonly claims: readonly PackedClaim[];
  readonly namings: readonly PackedNaming[];
}

/** What is known of an article without unpacking any of its claims. */
export interface ArticleDigest extends PlainFacts {
  /** Of each claim; equal ones are the same object. */
  readonly facts: readonly ClaimFacts[];
  /** Everybody whom it names, or gives a claim to. */
  readonly actors: readonly ActorRef[];
}

/**
 * A summary as a short text: a line for the digest, and one for the rest. Nearly all keys of claims, stances and
 * targets are left out: the rest tells them.
 */
export function packSummary(summary: ArticleSummary): string {
  const { claims, places, namings, problems, ...plain } = summary;
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
  const facts = new Map<string, number>();
  const rows: PackedFacts[] = [];
  const numberOfFacts = (claim: ClaimSummary) => {
    const row = packFacts(factsOf(claim), numberOf);
    const key = JSON.stringify(row);
    const known = facts.get(key) ?? rows.push(row) - 1;
    facts.set(key, known);
    return known;
  };
  const body: PackedBody = {
    ...(problems && { problems }),
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
  };
  const head: PackedHead = {
    ...plain,
    factsOf: claims.map(numberOfFacts),
    facts: rows,
    actors,
  };
  return `${JSON.stringify(head)}\n${JSON.stringify(body)}`;
}

/** The digest of such a text, with what the article's codebook says of stances and targets. */
export function unpackDigest(text: string, codebook: Codebook): ArticleDigest {
  const { actors: packed, facts: rows, factsOf: numbers, ...plain } = headOf(text);
  const actors = packed.map(unpackActor);
  const known = rows.map((row) => unpackFacts(row, actors, codebook));
  const facts = numbers.flatMap((number) => known[number] ?? []);
  return { ...plain, actors, facts };
}

/** The summary of such a text, with what the article's codebook says of stances and targets. */
export function unpackSummary(text: string, codebook: Codebook): ArticleSummary {
  const { actors, facts: _, factsOf: __, ...plain } = headOf(text);
  const { claims, namings, ...rest }: PackedBody = JSON.parse(text.slice(text.indexOf('\n') + 1));
  const refs = actors.map(unpackActor);
  return {
    ...plain,
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

function headOf(text: string): PackedHead {
  return JSON.parse(text.slice(0, text.indexOf('\n')));
}

function unpackActor([isName, name]: PackedActor): ActorRef {
  return { kind: isName === 1 ? 'name' : 'role', name };
}

function packFacts(
  { actor, kind, isStored, stance, target, isToCheck }: ClaimFacts,
  numberOf: (actor: ActorRef | undefined) => number,
): PackedFacts {
  return [
    numberOf(actor),
    kinds.indexOf(kind),
    isStored ? 1 : 0,
    stance?.id ?? null,
    target?.id ?? null,
    isToCheck ? 1 : 0,
  ];
}

function unpackFacts(
  [number, kind, isStored, stanceId, targetId, isToCheck]: PackedFacts,
  actors: readonly ActorRef[],
  { stances, targets }: Codebook,
): ClaimFacts {
  const actor = actors[number];
  const stance = stances.find(({ id }) => id === stanceId);
  const label = targets.find(({ id }) => id === targetId)?.label ?? targetId;
  return {
    ...(actor && { actor }),
    kind: kinds[kind] ?? 'indirect',
    isStored: isStored === 1,
    ...(stanceId !== null && { stance: { id: stanceId, ...(stance && { stance }) } }),
    ...(targetId !== null && label !== null && { target: { id: targetId, label } }),
    isToCheck: isToCheck === 1,
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
