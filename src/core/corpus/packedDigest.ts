import type { ClaimSummary } from '../annotation/annotation.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { ActorRef } from '../engine/analysis.ts';
import type { ArticleSummary } from './articleSummary.ts';
import { type ClaimFacts, factsOf } from './claimFacts.ts';
import { packedKinds } from './packedClaims.ts';

type PackedActor = readonly [isName: 0 | 1, name: string];

type PackedFacts = readonly [
  actor: number,
  kind: number,
  isStored: 0 | 1,
  stance: string | null,
  target: string | null,
  isToCheck: 0 | 1,
];

interface PlainFacts
  extends Pick<ArticleSummary, 'header' | 'isMissing' | 'hasSidecar' | 'isAnalysed' | 'fault'> {
  /** Whether anything is wrong with its sidecar. */
  readonly hasProblems: boolean;
}

/** A digest as it is stored. Equal facts are there once, and actors go by their numbers. */
export interface PackedDigest extends PlainFacts {
  readonly actors: readonly PackedActor[];
  readonly facts: readonly PackedFacts[];
  /** Which of these each claim has. */
  readonly factsOf: readonly number[];
}

/** What is known of an article without unpacking any of its claims. */
export interface ArticleDigest extends PlainFacts {
  /** Of each claim; equal ones are the same object. */
  readonly facts: readonly ClaimFacts[];
  /** Everybody whom it names, or gives a claim to. */
  readonly actors: readonly ActorRef[];
}

/** Actors in the order in which they are met, each once. */
export class ActorNumbers {
  readonly #actors: ActorRef[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of an actor; -1 of none. */
  readonly of = (actor: ActorRef | undefined): number => {
    if (actor === undefined) return -1;
    const key = `${actor.kind} ${actor.name}`;
    const known = this.#numbers.get(key) ?? this.#actors.push(actor) - 1;
    this.#numbers.set(key, known);
    return known;
  };

  get packed(): readonly PackedActor[] {
    return this.#actors.map(({ kind, name }) => [kind === 'name' ? 1 : 0, name]);
  }
}

/** What is stored of an article beside its claims and namings. */
export function packDigest(
  claims: readonly ClaimSummary[],
  plain: PlainFacts,
  actors: ActorNumbers,
): PackedDigest {
  const numbers = new Map<string, number>();
  const rows: PackedFacts[] = [];
  const numberOf = (claim: ClaimSummary) => {
    const row = packFacts(factsOf(claim), actors.of);
    const key = JSON.stringify(row);
    const known = numbers.get(key) ?? rows.push(row) - 1;
    numbers.set(key, known);
    return known;
  };
  const factsOfEach = claims.map(numberOf);
  return { ...plain, factsOf: factsOfEach, facts: rows, actors: actors.packed };
}

/** The digest that was packed so, with what the article's codebook says of stances and targets. */
export function unpackDigest(
  { actors: packed, facts: rows, factsOf: numbers, ...plain }: PackedDigest,
  codebook: Codebook,
): ArticleDigest {
  const actors = packed.map(unpackActor);
  const known = rows.map((row) => unpackFacts(row, actors, codebook));
  const facts = numbers.flatMap((number) => known[number] ?? []);
  return { ...plain, actors, facts };
}

/** An actor as it was. */
export function unpackActor([isName, name]: PackedActor): ActorRef {
  return { kind: isName === 1 ? 'name' : 'role', name };
}

function packFacts(
  { actor, kind, isStored, stance, target, isToCheck }: ClaimFacts,
  numberOf: (actor: ActorRef | undefined) => number,
): PackedFacts {
  return [
    numberOf(actor),
    packedKinds.indexOf(kind),
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
    kind: packedKinds[kind] ?? 'indirect',
    isStored: isStored === 1,
    ...(stanceId !== null && { stance: { id: stanceId, ...(stance && { stance }) } }),
    ...(targetId !== null && label !== null && { target: { id: targetId, label } }),
    isToCheck: isToCheck === 1,
  };
}
