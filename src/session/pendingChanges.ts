import type { TextChange } from './decisions/outcome.ts';
import type { ArticleUri } from './uris.ts';

/**
 * The changes to sidecars that are shown but not written yet, by article, the latest last. A change holds as
 * long as the file is what it was planned on; the queue that writes plans it anew where it is not.
 */
export class PendingChanges {
  readonly #changes = new Map<ArticleUri, readonly TextChange[]>();

  add(uri: ArticleUri, change: TextChange): void {
    this.#changes.set(uri, [...this.#of(uri), change]);
  }

  /** A change was written, or came to nothing. */
  drop(uri: ArticleUri, change: TextChange | undefined): void {
    const left = this.#of(uri).filter((other) => other !== change);
    if (left.length > 0) this.#changes.set(uri, left);
    else this.#changes.delete(uri);
  }

  /** What a sidecar will say, from what was read of it: the text after all changes that follow on it. */
  textAfter(uri: ArticleUri, read: string | undefined): string | undefined {
    return this.#of(uri).reduce(
      (text, { before, after }) => (text === before ? after : text),
      read,
    );
  }

  #of(uri: ArticleUri): readonly TextChange[] {
    return this.#changes.get(uri) ?? [];
  }
}
