import type { ArticleClaims } from '../../core/corpus/articleClaims.ts';
import {
  type ReviewOrder,
  type ReviewQueue,
  type ReviewScope,
  reviewedIn,
  reviewQueue,
} from '../../core/corpus/reviewQueue.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

export type Scope = ReviewScope<ArticleUri>;
export type Queue = ReviewQueue<ArticleUri>;
type Known = ArticleClaims<ArticleUri>;

/** What there is to review. Of thousands of articles few change from one step to the next: the others are known. */
export class Queues {
  readonly #session: Session;
  #known = new WeakMap<Known, ReturnType<typeof reviewedIn<ArticleUri>>>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The claims of a review as they are now. */
  over(scope: Scope, order: ReviewOrder): Queue {
    const { articles } = this.#session;
    if (scope.over !== 'article')
      return reviewQueue(this.#articlesOf(scope), scope, order, (one) => this.#reviewed(one));
    const { article } = scope;
    const { claims } = articles.annotationsOf(article) ?? { claims: [] };
    return reviewQueue([{ article, claims }], scope, order);
  }

  /** Looks at the articles of a review that have changed since, an article a step: there may be thousands. */
  *lookAt(scope: Scope): Generator<void> {
    if (scope.over === 'article') return;
    for (const article of this.#articlesOf(scope)) {
      this.#reviewed(article);
      yield;
    }
  }

  /** Nothing is reviewed any more. */
  forget(): void {
    this.#known = new WeakMap();
  }

  /** The articles that may have claims of a review. */
  #articlesOf(scope: Scope): readonly Known[] {
    const { articles } = this.#session;
    if (scope.over !== 'actor') return articles.all();
    const { actor, article = '' as ArticleUri } = scope;
    return articles.speakers.by(actor, article).map(({ of }) => of);
  }

  #reviewed(article: Known): ReturnType<typeof reviewedIn<ArticleUri>> {
    const known = this.#known.get(article);
    if (known !== undefined) return known;
    const claims = reviewedIn(article);
    this.#known.set(article, claims);
    return claims;
  }
}
