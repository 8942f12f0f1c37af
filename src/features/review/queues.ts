import type { ArticleClaims } from '../../core/corpus/articleClaims.ts';
import { atOnce } from '../../core/corpus/atOnce.ts';
import {
  queueInSteps,
  type ReviewOrder,
  type ReviewQueue,
  type ReviewScope,
  reviewQueue,
} from '../../core/corpus/reviewQueue.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

export type Scope = ReviewScope<ArticleUri>;
export type Queue = ReviewQueue<ArticleUri>;

/**
 * What there is to review. Of thousands of articles few change from one step to the next: what is known of the others
 * is kept for as long as somebody holds the scope of a review.
 */
export class Queues {
  readonly #session: Pick<Session, 'articles'>;
  #last = new WeakMap<Scope, Queue>();

  constructor(session: Pick<Session, 'articles'>) {
    this.#session = session;
  }

  /** The claims of a review as they are now. Takes little where `lookAt` was there shortly before. */
  over(scope: Scope, order: ReviewOrder): Queue {
    if (scope.over !== 'article') return atOnce(this.lookAt(scope, order));
    const { article } = scope;
    const { claims } = this.#session.articles.annotationsOf(article) ?? { claims: [] };
    return reviewQueue([{ article, claims }], scope, order);
  }

  /** The same bit by bit for a review of many articles: there may be thousands. */
  *lookAt(scope: Scope, order: ReviewOrder): Generator<void, Queue> {
    const articles = this.#articlesOf(scope);
    const queue = yield* queueInSteps(articles, scope, order, this.#last.get(scope));
    this.#last.set(scope, queue);
    return queue;
  }

  /** Nothing is reviewed any more. */
  forget(): void {
    this.#last = new WeakMap();
  }

  /** The articles that may have claims of a review. */
  #articlesOf(scope: Scope): readonly ArticleClaims<ArticleUri>[] {
    const { articles } = this.#session;
    if (scope.over !== 'actor') return articles.all();
    const { actor, article = '' as ArticleUri } = scope;
    return articles.speakers.by(actor, article).map(({ of }) => of);
  }
}
