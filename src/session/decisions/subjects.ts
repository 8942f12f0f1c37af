import type { Claim, ClaimKey, ClaimSummary } from '../../core/annotation/annotation.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { TextEdit } from '../../core/text/span.ts';
import type { Article } from '../article.ts';
import type { Library } from '../library.ts';
import { type ArticleUri, afterMove, type Move } from '../uris.ts';
import type { ArticleDecision, DecidedClaim } from './decision.ts';
import type { MeantDecision } from './planDecision.ts';
import { claimAsListed, Subject } from './subject.ts';

/** A decision on an article, and what it is on as it was when somebody chose it. */
export interface MeantInArticle extends MeantDecision {
  readonly article: ArticleUri;
}

/**
 * Claims that are to be decided on. Each is followed through every edit of its article and to where that is moved, for
 * as long as anybody holds it.
 */
export class Subjects {
  readonly #library: Library;
  readonly #followed = new Set<WeakRef<Subject>>();
  /** Where their articles are now. */
  readonly #articles = new WeakMap<Subject, ArticleUri>();
  readonly #letGo = new FinalizationRegistry<WeakRef<Subject>>((gone) =>
    this.#followed.delete(gone),
  );

  constructor(library: Library) {
    this.#library = library;
  }

  /** What a key stands for now; undefined where it is nothing. */
  choose(uri: ArticleUri, key: ClaimKey): Subject | undefined {
    const article = this.#library.get(uri);
    const claim = article?.annotations.claims.find((one) => one.key === key);
    return article && claim && this.#begin(article, claim);
  }

  /** See `Session.chooseEach`. */
  chooseEach(
    claims: readonly ClaimAddress<ArticleUri>[],
  ): Promise<readonly (Subject | undefined)[]> {
    return Promise.all(
      claims.map(({ article, key }) => {
        if (this.#library.get(article) !== undefined) return this.choose(article, key);
        const listed = this.#library.listing(article)?.claims.find((one) => one.key === key);
        return listed && this.#chooseListed(article, listed);
      }),
    );
  }

  /** The decisions with what they are on: who holds them has it followed until they are carried out. */
  meant(decisions: readonly ArticleDecision[]): readonly MeantInArticle[] {
    return decisions.map(({ article, decision }) => {
      const subject = 'claim' in decision ? this.#subjectOf(article, decision.claim) : undefined;
      return { article: this.articleOf(subject) ?? article, decision, subject };
    });
  }

  /** Where the article of a claim is now, which may have been moved since somebody chose that. */
  articleOf(subject: Subject | undefined): ArticleUri | undefined {
    return subject && this.#articles.get(subject);
  }

  /** Articles were moved, a folder of them perhaps; or stored claims alone, with their sidecar. */
  move(move: Move, of: 'articles' | 'sidecars'): void {
    for (const subject of this.#all()) {
      const from = this.#articles.get(subject);
      if (from === undefined || (of === 'sidecars' && subject.claim.status !== 'stored')) continue;
      this.#articles.set(subject, afterMove(from, move));
    }
  }

  /** The text of an article is being edited. The edits refer to the text as the library has it now. */
  follow(uri: ArticleUri, edits: readonly TextEdit[], after: string): void {
    const before = this.#library.get(uri)?.text.text;
    if (before === undefined) return;
    for (const subject of this.#all()) {
      if (this.#articles.get(subject) === uri) subject.follow(before, edits, after);
    }
  }

  *#all(): Generator<Subject> {
    for (const held of this.#followed) {
      const subject = held.deref();
      if (subject !== undefined) yield subject;
    }
  }

  /** What is meant is known at once; its article is read in its turn. */
  async #chooseListed(uri: ArticleUri, listed: ClaimSummary): Promise<Subject | undefined> {
    await this.#library.run(uri, () => this.#library.decided.readListed(uri));
    const article = this.#library.get(uri);
    const claim = article && claimAsListed(article, listed);
    return article && claim && this.#begin(article, claim);
  }

  #begin({ uri, text }: Article, claim: Claim): Subject {
    const subject = new Subject(text, claim);
    const held = new WeakRef(subject);
    this.#followed.add(held);
    this.#articles.set(subject, uri);
    this.#letGo.register(subject, held);
    return subject;
  }

  #subjectOf(uri: ArticleUri, claim: DecidedClaim): Subject | undefined {
    return typeof claim === 'string' ? this.choose(uri, claim) : claim;
  }
}
