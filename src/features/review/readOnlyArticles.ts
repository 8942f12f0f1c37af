import { commands } from 'vscode';
import { cursorOf } from '../../host/claimAtCursor.ts';
import type { Host } from '../../host/host.ts';
import type { ArticleUri } from '../../session/uris.ts';

/**
 * The articles that a review has led to, which are read-only until it ends. Only the active editor can be made
 * writable again, so each of the others is when it is next active.
 */
export class ReadOnlyArticles {
  readonly #host: Host;
  readonly #visited = new Set<ArticleUri>();
  /** Left read-only by a review that has ended. */
  readonly #toRelease = new Set<ArticleUri>();

  constructor(host: Host) {
    this.#host = host;
  }

  has(article: ArticleUri): boolean {
    return this.#visited.has(article);
  }

  /** Makes the article in the active editor read-only; false where the review has led to it before, and it is. */
  async add(article: ArticleUri): Promise<boolean> {
    if (this.#visited.has(article)) return false;
    this.#visited.add(article);
    this.#toRelease.delete(article);
    await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    return true;
  }

  /** The review is over. */
  leaveAll(): void {
    for (const article of this.#visited) this.#toRelease.add(article);
    this.#visited.clear();
  }

  /** The article in the active editor was left read-only by a review: it can be edited again. */
  async releaseActive(): Promise<void> {
    const article = cursorOf(this.#host)?.article;
    if (article === undefined || !this.#toRelease.delete(article)) return;
    await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    // Where another editor has become active since, that one was made writable perhaps.
    const isStill = cursorOf(this.#host)?.article === article;
    if (!isStill && !this.#visited.has(article)) this.#toRelease.add(article);
  }
}
