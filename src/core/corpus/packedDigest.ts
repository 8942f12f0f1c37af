import type { ClaimSummary } from '../annotation/annotation.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { ActorRef } from '../engine/analysis.ts';
import type { ArticleSummary } from './articleSummary.ts';
import { type ClaimFacts, factsOf } from './claimFacts.ts';
import { type FactPacker, type PackedFacts, unpackActors, unpackFacts } from './packedFacts.ts';

/** What a digest is besides its lists. */
export interface PlainDigest
  extends Pick<ArticleSummary, 'header' | 'isMissing' | 'hasSidecar' | 'isAnalysed' | 'fault'> {
  /** Whether anything is wrong with its sidecar. */
  readonly hasProblems: boolean;
}

/** A digest as it is stored. */
export interface PackedDigest extends PlainDigest, PackedFacts {
  /** Which facts each claim has. */
  readonly factsOf: readonly number[];
}

/** What is known of an article without unpacking any of its claims. */
export interface ArticleDigest extends PlainDigest {
  /** Of each claim; equal ones are the same object. */
  readonly facts: readonly ClaimFacts[];
  /** Everybody whom it names, or gives a claim to. */
  readonly actors: readonly ActorRef[];
}

/** What is stored of an article beside its claims and namings. */
export function packDigest(
  claims: readonly ClaimSummary[],
  plain: PlainDigest,
  packer: FactPacker,
): PackedDigest {
  const factsOfEach = claims.map((claim) => packer.numberOf(factsOf(claim)));
  return { ...plain, factsOf: factsOfEach, ...packer.packed };
}

/** The digest that was packed so, with what the article's codebook says of stances and targets. */
export function unpackDigest(packed: PackedDigest, codebook: Codebook): ArticleDigest {
  const { actors: _, ids: __, facts: ___, factsOf: numbers, ...plain } = packed;
  const actors = unpackActors(packed);
  const known = unpackFacts(packed, actors, codebook);
  return { ...plain, actors, facts: numbers.flatMap((number) => known[number] ?? []) };
}
