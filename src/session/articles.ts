import { createAnchors } from '../core/anchor/create.ts';
import { passageOf } from '../core/anchor/passage.ts';
import type {
  AnchorState,
  Annotations,
  Claim,
  ClaimKey,
  ClaimSummary,
} from '../core/annotation/annotation.ts';
import { type Codebook, defaultCodebook } from '../core/codebook/codebook.ts';
import type { MetActor } from '../core/corpus/actorProfile.ts';
import type { Naming } from '../core/corpus/articleSummary.ts';
import type { CountedArticle, NamingArticle } from '../core/corpus/claimFacts.ts';
import { hasPhrase, type PhraseMentions, phraseMentions } from '../core/corpus/phraseMentions.ts';
import type { Anchor, ArticleHeader } from '../core/sidecar/record.ts';
import type { Place } from '../core/text/lines.ts';
import type { PassagePiece } from '../core/text/passage.ts';
import { hull, type Span } from '../core/text/span.ts';
import type { Library } from './library.ts';
import type { Speakers } from './speakers.ts';
import type { ArticleUri } from './uris.ts';

export type { Place } from '../core/text/lines.ts';

/** Where the pieces of a record stand, in their order, and how sure that is; none for an orphan. */
export interface Whereabouts {
  readonly state: AnchorState;
  readonly places: readonly Place[];
}

/** Where an article has a phrase. */
export interface ArticleMentions extends PhraseMentions {
  readonly article: ArticleUri;
}

/** The text of a sidecar. */
export interface StoredText {
  readonly article: ArticleUri;
  readonly text: string;
}

/** What is known of the workspace's articles now, for whoever shows it. Changes nothing. */
export class Articles {
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  /** Whether a file counts among the articles, also where it could not be read as one. */
  knows(uri: ArticleUri): boolean {
    return this.#library.knows(uri);
  }

  /** Whether an article lies in one of these folders or below it: one look at all articles, however many folders. */
  knowsIn(folders: ReadonlySet<string>): boolean {
    return this.#library.knowsIn(folders);
  }

  /** What is shown of an article; undefined for a file that is none, or that was not read yet. */
  annotationsOf(uri: ArticleUri): Annotations | undefined {
    return this.#library.get(uri)?.annotations;
  }

  /** Whether the work on an article is done, as its sidecar says. */
  isDone(uri: ArticleUri): boolean {
    return this.#library.listing(uri)?.isDone === true;
  }

  /** An article as read; undefined for a file that is none, or that was not read yet. */
  textOf(uri: ArticleUri): string | undefined {
    return this.#library.text(uri)?.text;
  }

  /** A claim as it is now. */
  claim(uri: ArticleUri, key: ClaimKey): Claim | undefined {
    return this.annotationsOf(uri)?.claims.find((claim) => claim.key === key);
  }

  /** Where an article's claim begins and ends, as an editor counts; undefined for one that stands nowhere. */
  placeOf(uri: ArticleUri, claim: ClaimSummary): Place | undefined {
    const whole = hull(claim.spans);
    return whole && this.placeOfSpan(uri, whole);
  }

  /** Where the pieces of a record stand in an article now; undefined for a file that is no article. */
  whereIs(uri: ArticleUri, anchors: readonly Anchor[]): Whereabouts | undefined {
    const article = this.#library.get(uri);
    if (article === undefined) return undefined;
    const found = article.placeOf(anchors);
    const spans = found.state === 'orphan' ? [] : found.spans;
    const places = spans.map(({ start, end }) => ({
      start: article.text.positionAt(start),
      end: article.text.positionAt(end),
    }));
    return { state: found.state, places };
  }

  /** Where a span of an article is, as an editor counts; undefined for a file that is no article. */
  placeOfSpan(uri: ArticleUri, { start, end }: Span): Place | undefined {
    return this.#library.placeOf(uri, { start, end });
  }

  /** Every sidecar that was read, as its editor shows it, readable or not. */
  sidecars(): readonly StoredText[] {
    return this.#library.listings.flatMap(({ article, hasSidecar }) => {
      const text = hasSidecar ? this.#library.sidecarText(article) : undefined;
      return text === undefined ? [] : [{ article, text }];
    });
  }

  /** The codebook that holds for an article; undefined for a file that is none. */
  codebookOf(uri: ArticleUri): Codebook | undefined {
    return this.#library.listing(uri)?.codebook;
  }

  /** The codebooks that hold for any of the articles, each once, in the order of the articles. */
  codebooks(): readonly Codebook[] {
    const all = this.#library.listings.map(({ codebook }) => codebook);
    return all.length === 0 ? [defaultCodebook] : [...new Set(all)];
  }

  /** Title, outlet, date and state of an article, as its sidecar says; empty where that says nothing. */
  headerOf(uri: ArticleUri): ArticleHeader {
    return this.#library.listing(uri)?.header ?? {};
  }

  /** Every article with its claims, in the order of their addresses. */
  all(): readonly NamingArticle<ArticleUri>[] {
    return this.#library.listings;
  }

  /** What lists show of one article, which costs little for any of them. */
  listed(uri: ArticleUri): CountedArticle<ArticleUri> | undefined {
    return this.#library.listing(uri);
  }

  /** Who makes claims in which articles. */
  get speakers(): Speakers {
    return this.#library.speakers;
  }

  /** The places of an article that name actors, or say who makes a claim. */
  namingsIn(uri: ArticleUri): readonly Naming[] {
    return this.#library.listing(uri)?.summary.namings ?? [];
  }

  /** The words of every place of the articles that names one of these actors, an article a step. */
  *namings(isMeant: (met: MetActor<ArticleUri>) => boolean): Generator<void, readonly string[]> {
    const words: string[] = [];
    for (const listing of this.#library.listings) {
      const { article } = listing;
      if (listing.actors.some((actor) => isMeant({ actor, article }))) {
        for (const naming of listing.summary.namings) {
          const { is, actor } = naming;
          if (is === 'mention' && isMeant({ actor, article })) words.push(naming.words);
        }
      }
      yield;
    }
    return words;
  }

  /** Where the articles have a phrase, an article a step; those that do not have it are left out. */
  *mentionsOf(phrase: string): Generator<void, readonly ArticleMentions[]> {
    const mentions: ArticleMentions[] = [];
    for (const listing of this.#library.listings) {
      const { article } = listing;
      const text = this.textOf(article) ?? '';
      if (hasPhrase(text, phrase)) {
        mentions.push({ article, ...phraseMentions(text, listing.claims, phrase) });
      }
      yield;
    }
    return mentions;
  }

  /**
   * The words of selected text with what stands around them, for a decision that may come later, when
   * the text has changed. Empty for a file that is no article.
   */
  anchorsAt(uri: ArticleUri, spans: readonly Span[]): readonly Anchor[] {
    const text = this.#library.text(uri);
    return text === undefined ? [] : createAnchors(text, spans);
  }

  /** The place in an article that some claims are about, as `passageOf` shows it to a reader. */
  passageOf(uri: ArticleUri, claims: readonly (readonly Anchor[])[]): readonly PassagePiece[] {
    return passageOf(this.#library.text(uri), claims);
  }
}
