import type { ClaimKey } from '../../core/annotation/annotation.ts';
import type { TextEdit } from '../../core/text/span.ts';
import type { Library } from '../library.ts';
import type { ArticleUri } from '../uris.ts';
import type { DecidedClaim } from './decision.ts';
import { type Subject, subjectOf } from './subject.ts';

/** The claims that are still to be decided on, followed through every edit of their articles. */
export class Subjects {
  readonly #library: Library;
  readonly #awaited = new Map<Subject, ArticleUri>();
  /** The latest that was chosen for a decision to come: an editor asks one question at a time. */
  #chosen: readonly [Subject, ArticleUri] | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  /** What a key stands for now, to be followed until another is chosen; undefined where it is nothing. */
  choose(uri: ArticleUri, key: ClaimKey): Subject | undefined {
    const article = this.#library.get(uri);
    const subject = article && subjectOf(article, key);
    this.#chosen = subject && [subject, uri];
    return subject;
  }

  /** Does something that takes time about a claim, which is followed meanwhile. */
  async during<T>(
    uri: ArticleUri,
    claim: DecidedClaim | undefined,
    work: (subject: Subject | undefined) => Promise<T>,
  ): Promise<T> {
    const article = this.#library.get(uri);
    const subject = typeof claim === 'string' ? article && subjectOf(article, claim) : claim;
    if (subject !== undefined) this.#awaited.set(subject, uri);
    try {
      return await work(subject);
    } finally {
      if (subject !== undefined) this.#awaited.delete(subject);
    }
  }

  /** The text of an article is being edited. The edits refer to the text as the library has it now. */
  follow(uri: ArticleUri, edits: readonly TextEdit[], after: string): void {
    const before = this.#library.get(uri)?.text.text;
    if (before === undefined) return;
    const followed = new Map([...this.#awaited, ...(this.#chosen ? [this.#chosen] : [])]);
    for (const [subject, article] of followed) {
      if (article === uri) subject.follow(before, edits, after);
    }
  }
}
