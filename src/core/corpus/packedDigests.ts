import type { Codebook } from '../codebook/codebook.ts';
import type { ActorRef } from '../engine/analysis.ts';
import type { ClaimFacts } from './claimFacts.ts';
import type { ArticleDigest, PlainDigest } from './packedDigest.ts';
import { FactPacker, type PackedFacts, unpackActors, unpackFacts } from './packedFacts.ts';

type PackedArticle = readonly [
  plain: PlainDigest,
  actors: readonly number[],
  /** Which facts each claim has. */
  factsOf: readonly number[],
];

/** The digests of many articles, as they are stored: what several of them have is there once. */
export interface PackedDigests extends PackedFacts {
  readonly articles: readonly PackedArticle[];
}

/** Plain data from which the same digests can be made again. */
export function packDigests(digests: readonly ArticleDigest[]): PackedDigests {
  const packer = new FactPacker();
  const articles = digests.map((digest): PackedArticle => {
    const { header, isMissing, hasSidecar, isAnalysed, hasProblems, fault } = digest;
    const plain = { header, isMissing, hasSidecar, isAnalysed, hasProblems };
    return [
      fault === undefined ? plain : { ...plain, fault },
      digest.actors.map(packer.numberOfActor),
      digest.facts.map(packer.numberOf),
    ];
  });
  return { ...packer.packed, articles };
}

/** Makes digests from what was stored. Equal facts under one codebook are one object in all of them. */
export class DigestTable {
  readonly #packed: PackedDigests;
  readonly #actors: readonly ActorRef[];
  readonly #facts = new Map<Codebook, readonly ClaimFacts[]>();

  constructor(packed: PackedDigests) {
    this.#packed = packed;
    this.#actors = unpackActors(packed);
  }

  /** The digest at this place, with what the article's codebook says; undefined where there is none. */
  of(at: number, codebook: Codebook): ArticleDigest | undefined {
    const packed = this.#packed.articles[at];
    if (packed === undefined) return undefined;
    const [plain, actors, factsOf] = packed;
    const facts = this.#factsUnder(codebook);
    return {
      ...plain,
      actors: actors.flatMap((number) => this.#actors[number] ?? []),
      facts: factsOf.flatMap((number) => facts[number] ?? []),
    };
  }

  #factsUnder(codebook: Codebook): readonly ClaimFacts[] {
    const known = this.#facts.get(codebook);
    if (known !== undefined) return known;
    const facts = unpackFacts(this.#packed, this.#actors, codebook);
    this.#facts.set(codebook, facts);
    return facts;
  }
}
