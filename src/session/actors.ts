import type { Message } from '../core/messages/message.ts';
import type { Codebooks } from './codebooks.ts';
import type { ActorDecision, Renaming } from './decisions/actorDecision.ts';
import type { ActorOutcome } from './decisions/actorDecisions.ts';
import type { Decisions } from './decisions/decisions.ts';
import type { Outcome } from './decisions/outcome.ts';
import type { Rewritings } from './decisions/references.ts';
import { type ArticleUri, type CodebookUri, codebookIn } from './uris.ts';

/** Decisions on who is who, which are written to a codebook. */
export class Actors {
  readonly #codebooks: Codebooks;
  readonly #decisions: Decisions;

  constructor(codebooks: Codebooks, decisions: Decisions) {
    this.#codebooks = codebooks;
    this.#decisions = decisions;
  }

  /**
   * Where a decision on actors of an article is written: the nearest codebook above it, else a new one in
   * `folder`.
   */
  async codebookFor(uri: ArticleUri, folder: string): Promise<CodebookUri> {
    return (await this.#codebooks.nearestUri(uri)) ?? codebookIn(folder);
  }

  /**
   * Carries out a decision on the actors of a codebook, which is created if it is not there: one deed,
   * whatever files it changes. Rejects with a Refusal, and nothing is changed, where the codebook cannot
   * be; what fails in a sidecar holds up no other and is among the failures.
   */
  decide(uri: CodebookUri, decision: ActorDecision): Promise<ActorOutcome> {
    return this.#decisions.decideOnActors(uri, decision);
  }

  /** Why such a decision would be refused now; undefined where it would not. */
  refusal(uri: CodebookUri, decision: ActorDecision): Promise<Message | undefined> {
    return this.#decisions.refusal(uri, decision);
  }

  /**
   * Writes these names in the sidecars as the codebooks have them: one deed. What fails in a sidecar holds
   * up no other and is among the failures.
   */
  rewriteReferences(renamings: readonly Renaming[]): Promise<Outcome> {
    return this.#decisions.rewriteReferences(renamings);
  }

  /** The text of an article's sidecar as it would be then; undefined where there is none to write to. */
  rewritten(uri: ArticleUri, renamings: readonly Renaming[]): string | undefined {
    return this.#decisions.references.rewritten(uri, renamings);
  }

  /** What rewriting references to actors would change, and the sidecars that it would have to skip. */
  rewritings(): Promise<Rewritings> {
    return this.#decisions.references.rewritings();
  }
}
