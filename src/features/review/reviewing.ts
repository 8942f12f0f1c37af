import { l10n, type TextEditor, Uri, window } from 'vscode';
import { type QueuedClaim, type ReviewOrder, reviewOrders } from '../../core/corpus/reviewQueue.ts';
import { type ReviewPlace, type ReviewStep, reviewStepFrom } from '../../core/corpus/reviewStep.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { claimAtCursor, cursorOf } from '../../host/claimAtCursor.ts';
import { goToClaim } from '../../host/goToClaim.ts';
import type { Host } from '../../host/host.ts';
import { type Disposable, Emitter } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { Turns } from '../../session/turns.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { type Queue, Queues, type Scope } from './queues.ts';
import { ReadOnlyArticles } from './readOnlyArticles.ts';

const orderRememberedAs = 'review.order';

/** The review that is going on: what it is over, where it is, and the articles that it has led to. */
export class Reviewing implements Disposable {
  readonly #session: Session;
  readonly #host: Host;
  readonly #changed = new Emitter<void>();
  readonly #turns: Turns;
  readonly #queues: Queues;
  readonly #visited: ReadOnlyArticles;
  readonly #everything: Scope = { over: 'folder' };
  #scope: Scope | undefined;

  /** Fired when a review begins, ends, comes to another article or has another order. */
  readonly onDidChange = this.#changed.event;

  constructor(session: Session, host: Host) {
    this.#session = session;
    this.#host = host;
    this.#turns = new Turns(host.ports.clock);
    this.#queues = new Queues(session);
    this.#visited = new ReadOnlyArticles(host);
  }

  /** What is reviewed; undefined while nothing is. */
  get scope(): Scope | undefined {
    return this.#scope;
  }

  get order(): ReviewOrder {
    const order: unknown = this.#host.memory.get(orderRememberedAs);
    return reviewOrders.find((known) => known === order) ?? 'place';
  }

  /** Whether single keys decide in this article now, also while it is still being opened. */
  isIn(article: ArticleUri | undefined): boolean {
    if (this.#scope === undefined) return false;
    const isComing = this.#host.currentClaim.awaited !== undefined;
    return isComing || (article !== undefined && this.#visited.has(article));
  }

  /** What is left of the review, or of an article that is in none. */
  queue(article?: ArticleUri): Queue | undefined {
    if (this.#scope !== undefined && (article === undefined || this.isIn(article)))
      return this.#queueOver(this.#scope);
    return article && this.#queueOver({ over: 'article', article }, 'place');
  }

  /**
   * Begins a review, in place of another, at the claim at the cursor or the next that is left. An article can be
   * reviewed where all is tagged, to look at it again; more than one article cannot.
   */
  async start(scope: Scope): Promise<void> {
    await this.lookAtArticles(scope);
    const { claims, left } = this.#queueOver(scope);
    if (claims.length === 0) throw new Refusal(l10n.t('There are no claims to review here.'));
    if (left === 0 && scope.over !== 'article')
      throw new Refusal(l10n.t('Every claim is tagged here, or its article is done.'));
    this.#visited.leaveAll();
    this.#scope = scope;
    if (scope.over === 'article') await this.#show(scope.article);
    await this.#enterActive(scope);
    if (this.#scope !== scope) return; // Ended meanwhile, or another has begun.
    this.#changed.fire();
    // Not by the place: the active article may have nothing to do with the review.
    await this.#stepIn(this.#queueOver(scope), 'here');
  }

  /** Begins to review the next article that is not done and has untagged claims; false where there is none. */
  async startNextArticle(): Promise<boolean> {
    const here = cursorOf(this.#host)?.article;
    await this.lookAtArticles(this.#everything, 'place');
    const queue = this.#queueOver(this.#everything, 'place');
    const end = here && { article: here, offset: Number.POSITIVE_INFINITY };
    const next = reviewStepFrom(queue, end, 'next');
    if (next === undefined || next.article === here) return false;
    await this.start({ over: 'article', article: next.article });
    return true;
  }

  /** Looks at the articles of a review bit by bit, those that changed since; there may be thousands. */
  async lookAtArticles(scope = this.#scope, order = this.order): Promise<void> {
    if (scope === undefined || scope.over === 'article') return;
    await this.#session.restoring.whole;
    await this.#turns.run(this.#queues.lookAt(scope, order));
  }

  /** Ends the review: articles can be edited as before. */
  async end(): Promise<void> {
    this.#scope = undefined;
    this.#queues.forget();
    this.#visited.leaveAll();
    await this.releaseActive();
    this.#changed.fire();
  }

  /**
   * Goes to another untagged claim, in another article perhaps; false where none is left but the present one.
   * Within an article it is there before anything is awaited: keys that were typed faster than they were handled
   * come one right after the other.
   */
  async step(step: ReviewStep): Promise<boolean> {
    const queue = this.queue(this.#place()?.article);
    if (queue === undefined) throw new Refusal(l10n.t('Open an article first.'));
    return this.#stepIn(queue, step);
  }

  async #stepIn(queue: Queue, step: ReviewStep): Promise<boolean> {
    const next = reviewStepFrom(queue, this.#place(), step);
    if (next === undefined) return false;
    const active = window.activeTextEditor;
    const isShown = active !== undefined && uriOf(active.document) === next.article;
    this.#select(isShown ? active : await this.#open(next), next);
    return true;
  }

  /** Remembered for the workspace. */
  async orderBy(order: ReviewOrder): Promise<void> {
    await this.lookAtArticles(this.#scope, order);
    const stored = this.#host.memory.update(orderRememberedAs, order);
    this.#changed.fire();
    await stored;
  }

  /** The article in the active editor was left read-only by a review: it can be edited again. */
  releaseActive(): Promise<void> {
    return this.#visited.releaseActive();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #queueOver(scope: Scope, order = this.order): Queue {
    return this.#queues.over(scope, order);
  }

  /** Where the cursor is, or will be as soon as an editor has caught up with the last step. */
  #place(): ReviewPlace<ArticleUri> | undefined {
    const awaited = this.#host.currentClaim.awaited;
    if (awaited !== undefined) {
      return { article: awaited.article as ArticleUri, key: awaited.key, offset: 0 };
    }
    const cursor = cursorOf(this.#host);
    if (cursor === undefined) return undefined;
    const claim = claimAtCursor(this.#session, this.#host);
    return { article: cursor.article, offset: cursor.span.start, ...(claim && { key: claim.key }) };
  }

  #select(editor: TextEditor, { article, key }: QueuedClaim<ArticleUri>): void {
    const claim = this.#session.articles.claim(article, key);
    if (claim !== undefined) goToClaim(editor, claim, this.#host);
  }

  /** The review comes to another article, in the same group of editors. */
  #open(claim: QueuedClaim<ArticleUri>): Promise<TextEditor> {
    return this.#host.currentClaim.await(claim, async () => {
      const editor = await this.#show(claim.article);
      await this.#enter(claim.article);
      return editor;
    });
  }

  async #show(article: ArticleUri): Promise<TextEditor> {
    const { viewColumn } = window.tabGroups.activeTabGroup;
    return window.showTextDocument(Uri.parse(article, true), { viewColumn });
  }

  /** The active article is reviewed where it belongs to the review; the first step leads to others. */
  async #enterActive(scope: Scope): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isArticle(document, this.#host.settings)) return;
    const article = uriOf(document);
    const isReviewed = this.#queueOver(scope).claims.some((claim) => claim.article === article);
    if (isReviewed) await this.#enter(article);
    else await this.releaseActive();
  }

  async #enter(article: ArticleUri): Promise<void> {
    if (this.#scope === undefined) return;
    if (await this.#visited.add(article)) this.#changed.fire();
  }
}
