import type { Claim, ClaimKey, ClaimSummary } from '../../core/annotation/annotation.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { TextEdit } from '../../core/text/span.ts';
import type { Article } from '../article.ts';
import type { Library } from '../library.ts';
import type { ArticleUri } from '../uris.ts';
import type { ArticleDecision, DecidedClaim } from './decision.ts';
import type { MeantDecision } from './planDecision.ts';
import { claimAsListed, Subject } from './subject.ts';

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
    this.#followed.set(held, uri);
    this.#letGo.register(subject, held);
    return subject;
  }

  #subjectOf(uri: ArticleUri, claim: DecidedClaim): Subject | undefined {
    return typeof claim === 'string' ? this.choose(uri, claim) : claim;
  }
}
