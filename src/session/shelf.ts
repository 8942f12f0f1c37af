import type { SummaryProblems } from '../core/corpus/articleSummary.ts';
import { ArticleText } from '../core/text/articleText.ts';
import type { Place } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import { Article } from './article.ts';
import type { ArticleSources } from './articleSources.ts';
import { Listing } from './listing.ts';
import { ListingsInOrder } from './listingsInOrder.ts';
import { PreparedCodebooks } from './preparedCodebooks.ts';
import { RestingArticle } from './restingArticle.ts';
import { Speakers } from './speakers.ts';
import { summaryOf } from './summaries.ts';
import type { ArticleUri } from './uris.ts';

/** Articles that nobody has open and that stay awake nevertheless: those that were worked on last. */
const mostAwake = 32;
/** UTF-16 units. A text that is longer takes long to be read again, and stays awake once it is. */
const mostRested = 200_000;

/**
 * All articles that are known. The few that somebody works on are awake, with their analysis and where their
 * claims stand; the many others are at rest, and wake as soon as somebody asks for more than lists show.
 */
export class Shelf {
  /** In the order in which they were asked for, the latest last. */
  readonly #awake = new Map<ArticleUri, Article>();
  readonly #resting = new Map<ArticleUri, RestingArticle>();
  readonly #listings = new Map<ArticleUri, Listing>();
  /** At rest with other files than lists show. */
  readonly #behind = new Set<ArticleUri>();
  readonly #prepared = new PreparedCodebooks();
  readonly #staysAwake: (uri: ArticleUri) => boolean;
  readonly #inOrder = new ListingsInOrder(this.#listings);
  /** Who makes claims in which of them. */
  readonly speakers = new Speakers();

  /** An article that `staysAwake` never comes to rest. */
  constructor(staysAwake: (uri: ArticleUri) => boolean) {
    this.#staysAwake = staysAwake;
  }

  get uris(): readonly ArticleUri[] {
    const read = [...this.#awake.keys(), ...this.#resting.keys()];
    return [...new Set([...read, ...this.#listings.keys()])];
  }

  /** Whether its files were read; lists may show it before that, as it was last. */
  has(uri: ArticleUri): boolean {
    return this.#awake.has(uri) || this.#resting.has(uri);
  }

  /** What lists show of all articles, in the order of their addresses. */
  get listings(): readonly Listing[] {
    return this.#inOrder.all;
  }

  listing(uri: ArticleUri): Listing | undefined {
    return this.#listings.get(uri);
  }

  /** An article to work on, woken where it was at rest. */
  get(uri: ArticleUri): Article | undefined {
    const known = this.#awake.get(uri);
    if (known === undefined) {
      const resting = this.#resting.get(uri);
      return resting && this.wake(uri, resting.sources);
    }
    this.#awake.delete(uri);
    this.#awake.set(uri, known);
    return known;
  }

  /** An article that is awake already. */
  awake(uri: ArticleUri): Article | undefined {
    return this.#awake.get(uri);
  }

  /** An article that is at rest. */
  resting(uri: ArticleUri): RestingArticle | undefined {
    return this.#resting.get(uri);
  }

  /** The text of an article, which is not woken for it. */
  text(uri: ArticleUri): ArticleText | undefined {
    const resting = this.#resting.get(uri);
    return resting ? new ArticleText(resting.text) : this.#awake.get(uri)?.text;
  }

  /** The text of an article's sidecar, likewise. */
  sidecar(uri: ArticleUri): string | undefined {
    const resting = this.#resting.get(uri);
    return resting ? resting.sidecar : this.#awake.get(uri)?.sidecarText;
  }

  /** Where a span of an article is. Of what lists show of one at rest, that takes no text to say. */
  placeOf(uri: ArticleUri, { start, end }: Span): Place | undefined {
    const listed = this.#awake.has(uri)
      ? undefined
      : this.#listings.get(uri)?.placeOf({ start, end });
    if (listed !== undefined) return listed;
    const text = this.text(uri);
    return text && { start: text.positionAt(start), end: text.positionAt(end) };
  }

  /** All that is wrong with the sidecar of an article, and its text. */
  problems(uri: ArticleUri): SummaryProblems {
    const known = this.#awake.get(uri)?.problems ?? this.#listings.get(uri)?.problems;
    return known ?? { text: this.sidecar(uri) ?? '', problems: [] };
  }

  /** Whether lists show it as it was before its files were read. */
  isBehind(uri: ArticleUri): boolean {
    return this.#behind.has(uri);
  }

  /** Somebody works on an article from now on. Lists show it as it is, since nobody else will put it there. */
  wake(uri: ArticleUri, sources: ArticleSources): Article {
    const article = new Article(uri, sources, this.#prepared);
    this.#resting.delete(uri);
    this.#awake.set(uri, article);
    const isBehind = this.#behind.has(uri) || this.#listings.get(uri)?.isAnalysed !== true;
    if (isBehind) this.list(article);
    this.#restOthers();
    return article;
  }

  /** Shows an article in lists as it is now. */
  list(article: Article): void {
    const { uri, codebook } = article;
    this.put(Listing.of(uri, codebook, summaryOf(article)));
  }

  /** Shows an article in lists like this. */
  put(listing: Listing): void {
    this.#behind.delete(listing.article);
    this.#inOrder.touch(listing.article);
    this.#listings.set(listing.article, listing);
    this.speakers.put(listing);
  }

  /** An article was read that nobody works on. Lists show it as before until it is put there anew or woken. */
  rest(uri: ArticleUri, sources: ArticleSources): void {
    this.#resting.set(uri, new RestingArticle(sources));
    this.#behind.add(uri);
  }

  /** The same for one whose files are as lists show them. */
  restAsListed(uri: ArticleUri, sources: ArticleSources): void {
    this.#resting.set(uri, new RestingArticle(sources));
  }

  delete(uri: ArticleUri): boolean {
    this.#awake.delete(uri);
    this.#resting.delete(uri);
    this.#behind.delete(uri);
    this.#inOrder.touch(uri);
    this.speakers.delete(uri);
    return this.#listings.delete(uri);
  }

  #restOthers(): void {
    const idle = [...this.#awake]
      .filter(([uri, { text }]) => !this.#staysAwake(uri) && text.text.length <= mostRested)
      .map(([uri]) => uri);
    for (const uri of idle.slice(0, -mostAwake)) {
      const article = this.#awake.get(uri);
      const listing = this.#listings.get(uri);
      if (article === undefined) continue;
      this.#awake.delete(uri);
      this.#resting.set(uri, new RestingArticle(article.sources));
      if (listing !== undefined) this.put(listing.atRest());
    }
  }
}
