import type { ClaimKey } from '../../core/annotation/annotation.ts';
import type { TextEdit } from '../../core/text/span.ts';
import type { Library } from '../library.ts';
import type { ArticleUri } from '../uris.ts';
import type { ArticleDecision, DecidedClaim } from './decision.ts';
import type { MeantDecision } from './planDecision.ts';
import { type Subject, subjectOf } from './subject.ts';

/** A decision on an article, and what it is on as it was when somebody chose it. */
export interface MeantInArticle extends MeantDecision {
  readonly article: ArticleUri;
}

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

  /** Does something that takes time about claims, which are followed meanwhile. */
  async during<T>(
    decisions: readonly ArticleDecision[],
    work: (meant: readonly MeantInArticle[]) => Promise<T>,
  ): Promise<T> {
    const meant = decisions.map(({ article, decision }) => ({
      article,
      decision,
      subject: 'claim' in decision ? this.#subjectOf(article, decision.claim) : undefined,
    }));
    for (const { article, subject } of meant) if (subject) this.#awaited.set(subject, article);
    try {
      return await work(meant);
    } finally {
      for (const { subject } of meant) if (subject) this.#awaited.delete(subject);
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

  #subjectOf(uri: ArticleUri, claim: DecidedClaim): Subject | undefined {
    if (typeof claim !== 'string') return claim;
    const article = this.#library.get(uri);
    return article && subjectOf(article, claim);
  }
}
