import type { ClaimSummary } from '../core/annotation/annotation.ts';
import type { Codebook } from '../core/codebook/codebook.ts';
import type { SidecarFault } from '../core/corpus/articleClaims.ts';
import type { ArticleSummary, SummaryProblems } from '../core/corpus/articleSummary.ts';
import { type ClaimFacts, factsOf, type NamingArticle } from '../core/corpus/claimFacts.ts';
import type { ArticleDigest } from '../core/corpus/packedDigest.ts';
import { digestIn, packSummary, unpackSummary } from '../core/corpus/packedSummary.ts';
import type { ActorRef } from '../core/engine/analysis.ts';
import type { ArticleHeader } from '../core/sidecar/record.ts';
import type { Place } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { ArticleUri } from './uris.ts';

/** Where something is that can be let go as soon as nobody looks at it. */
interface Held {
  deref(): ArticleSummary | undefined;
}

/** What a listing is made from: what is known without a look at its claims, and how to come by those. */
interface Contents {
  readonly digest: ArticleDigest;
  readonly held: Held;
  readonly packed?: Uint8Array;
}

/**
 * One article as views over many show it. Of an article at rest it is kept packed, and unpacked for as long as
 * somebody looks at its claims: ten thousand articles have some hundred thousand. They are counted without that.
 */
export class Listing implements NamingArticle<ArticleUri> {
  readonly article: ArticleUri;
  readonly codebook: Codebook;
  readonly header: ArticleHeader;
  readonly date?: string;
  readonly isDone?: boolean;
  readonly fault?: SidecarFault;
  readonly isMissing: boolean;
  readonly hasSidecar: boolean;
  /** Whether the engine has read its text. */
  readonly isAnalysed: boolean;
  readonly #digest: ArticleDigest;
  #packed: Uint8Array | undefined;
  #held: Held;
  #isOutline = false;

  private constructor(article: ArticleUri, codebook: Codebook, { digest, held, packed }: Contents) {
    this.article = article;
    this.codebook = codebook;
    this.#digest = digest;
    this.#packed = packed;
    this.#held = held;
    const { header, fault, isMissing, hasSidecar, isAnalysed } = digest;
    this.header = header;
    if (header.date !== undefined) this.date = header.date;
    if (header.status === 'done') this.isDone = true;
    if (fault !== undefined) this.fault = fault;
    this.isMissing = isMissing;
    this.hasSidecar = hasSidecar;
    this.isAnalysed = isAnalysed;
  }

  /** Of an article that somebody works on. */
  static of(article: ArticleUri, codebook: Codebook, summary: ArticleSummary): Listing {
    const held = { deref: () => summary };
    return new Listing(article, codebook, { digest: digestOf(summary), held });
  }

  /** Of an article at rest. */
  static packed(article: ArticleUri, codebook: Codebook, packed: Uint8Array): Listing {
    const digest = digestIn(packed, codebook);
    const held = { deref: () => undefined };
    return new Listing(article, codebook, { digest, held, packed });
  }

  /** Of one at rest whose claims are still to be read: it can be counted and grouped, and seems to have none. */
  static outline(article: ArticleUri, codebook: Codebook, digest: ArticleDigest): Listing {
    const summary = { ...plainIn(digest), claims: [], places: [], namings: [] };
    const outline = new Listing(article, codebook, { digest, held: { deref: () => summary } });
    outline.#isOutline = true;
    return outline;
  }

  /** Completes an outline. */
  complete(packed: Uint8Array): void {
    if (!this.#isOutline) return;
    this.#isOutline = false;
    this.#packed = packed;
    this.#held = { deref: () => undefined };
  }

  /** The same for an article that comes to rest. */
  atRest(): Listing {
    if (this.isAtRest) return this;
    return Listing.packed(this.article, this.codebook, packSummary(this.summary));
  }

  /** Whether it is kept packed. */
  get isAtRest(): boolean {
    return this.#packed !== undefined || this.#isOutline;
  }

  /** Whether its claims are still to be read. */
  get isOutline(): boolean {
    return this.#isOutline;
  }

  /** What is known of it without a look at its claims. */
  get digest(): ArticleDigest {
    return this.#digest;
  }

  /** Whether there is only a sidecar. */
  get isLost(): boolean {
    return this.isMissing && this.hasSidecar;
  }

  /** As it is stored. */
  get packed(): Uint8Array {
    return this.#packed ?? packSummary(this.summary);
  }

  get claims(): readonly ClaimSummary[] {
    return this.summary.claims;
  }

  get facts(): readonly ClaimFacts[] {
    return this.#digest.facts;
  }

  /** Everybody whom the article names, or gives a claim to. */
  get actors(): readonly ActorRef[] {
    return this.#digest.actors;
  }

  /** Where a claim or a naming with this span is; undefined for any other span. */
  placeOf({ start, end }: Span): Place | undefined {
    const { claims, places, namings } = this.summary;
    const at = claims.findIndex(({ spans }) => {
      return spans[0]?.start === start && spans.at(-1)?.end === end;
    });
    const naming = namings.find(({ span }) => span.start === start && span.end === end);
    return places[at] ?? naming?.place;
  }

  /** What is wrong with its sidecar, which takes no look at its claims where nothing is. */
  get problems(): SummaryProblems | undefined {
    return this.#digest.hasProblems ? this.summary.problems : undefined;
  }

  get summary(): ArticleSummary {
    const held = this.#held.deref();
    if (held !== undefined) return held;
    const summary = unpackSummary(this.packed, this.codebook);
    this.#held = new WeakRef(summary);
    return summary;
  }
}

function plainIn({ header, isMissing, hasSidecar, isAnalysed, fault }: ArticleDigest) {
  return { header, isMissing, hasSidecar, isAnalysed, ...(fault && { fault }) };
}

/** Its lists are made when they are first asked for, as those of the summary are. */
function digestOf(summary: ArticleSummary): ArticleDigest {
  const { header, isMissing, hasSidecar, isAnalysed, fault } = summary;
  let facts: readonly ClaimFacts[] | undefined;
  return {
    header,
    isMissing,
    hasSidecar,
    isAnalysed,
    hasProblems: summary.problems !== undefined,
    ...(fault && { fault }),
    get facts() {
      facts ??= summary.claims.map(factsOf);
      return facts;
    },
    get actors() {
      const { claims, namings } = summary;
      return [...claims.flatMap(({ actor }) => actor ?? []), ...namings.map(({ actor }) => actor)];
    },
  };
}
