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

/** Claims that are to be decided on. Each is followed through every edit of its article, for as long as anybody holds it. */
export class Subjects {
  readonly #library: Library;
  readonly #followed = new Map<WeakRef<Subject>, ArticleUri>();
  readonly #letGo = new FinalizationRegistry<WeakRef<Subject>>((gone) =>
    this.#followed.delete(gone),
  );

  constructor(library: Library) {
    this.#library = library;
  }

  /** What a key stands for now; undefined where it is nothing. */
  choose(uri: ArticleUri, key: ClaimKey): Subject | undefined {
    const article = this.#library.get(uri);
    const subject = article && subjectOf(article, key);
    if (subject !== undefined) {
      const held = new WeakRef(subject);
      this.#followed.set(held, uri);
      this.#letGo.register(subject, held);
    }
    return subject;
  }

  /** The decisions with what they are on: who holds them has it followed until they are carried out. */
  meant(decisions: readonly ArticleDecision[]): readonly MeantInArticle[] {
    return decisions.map(({ article, decision }) => ({
      article,
      decision,
      subject: 'claim' in decision ? this.#subjectOf(article, decision.claim) : undefined,
    }));
  }

  /** The text of an article is being edited. The edits refer to the text as the library has it now. */
  follow(uri: ArticleUri, edits: readonly TextEdit[], after: string): void {
    const before = this.#library.get(uri)?.text.text;
    if (before === undefined) return;
    for (const [held, article] of this.#followed) {
      if (article === uri) held.deref()?.follow(before, edits, after);
    }
  }

  #subjectOf(uri: ArticleUri, claim: DecidedClaim): Subject | undefined {
    return typeof claim === 'string' ? this.choose(uri, claim) : claim;
  }
}
