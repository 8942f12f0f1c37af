import { actorIndex, normaliseName } from '../../core/codebook/actors.ts';
import { parseCodebook } from '../../core/codebook/parseCodebook.ts';
import { storedActor } from '../../core/corpus/storedWords.ts';
import { type Message, message } from '../../core/messages/message.ts';
import type { Article } from '../article.ts';
import { carryOverCodebook } from '../carryOver.ts';
import type { CodebookChange, Codebooks } from '../codebooks.ts';
import type { Library } from '../library.ts';
import type { Listing } from '../listing.ts';
import { type Postponed, Refusal } from '../refusal.ts';
import { type ArticleUri, type CodebookUri, fileName } from '../uris.ts';
import { type ActorDecision, editsOf } from './actorDecision.ts';
import { changeEach, type MadeChange, type Outcome } from './outcome.ts';
import { movedNames, planCodebook, planSplit } from './planActors.ts';

/** Writes the sidecar of an article as a plan makes it. */
export type ChangeSidecar = (
  article: ArticleUri,
  plan: (article: Article) => string | undefined,
) => Promise<MadeChange>;

/** What a decision on actors changed. */
export interface ActorOutcome extends Outcome {
  readonly codebook?: CodebookChange;
}

/** Decisions on actors, which change the codebook and some of them sidecars too. */
export class ActorDecisions {
  readonly #library: Library;
  readonly #codebooks: Codebooks;

  constructor(library: Library, codebooks: Codebooks) {
    this.#library = library;
    this.#codebooks = codebooks;
  }

  /**
   * Carries a decision out on a codebook and on the sidecars of its articles. Rejects with a Refusal, and
   * nothing is changed, where the codebook cannot be; a sidecar that fails holds up no other.
   */
  async carryOut(
    uri: CodebookUri,
    decision: ActorDecision,
    change: ChangeSidecar,
  ): Promise<ActorOutcome> {
    const before = await this.#codebooks.textOf(uri);
    planCodebook(uri, before, decision);
    // Sidecars first: should the editor be killed in between, no record has come to mean somebody else.
    const outcome = await this.#changeSidecars(uri, before, decision, change);
    const { postponed, ...codebook } = await this.#codebooks.change(uri, (text) =>
      planCodebook(uri, text, decision),
    );
    return {
      ...outcome,
      ...(codebook.after !== codebook.before && { codebook }),
      failures: [...outcome.failures, ...(postponed ? [postponed] : [])],
    };
  }

  /**
   * Makes the change of a codebook from one text to another, whatever else happened to other lines of it
   * since. Returns what is to be said of it where it is not on disk yet.
   */
  async replay(
    uri: CodebookUri,
    expected: string | undefined,
    wanted: string | undefined,
  ): Promise<Postponed | undefined> {
    const { postponed } = await this.#codebooks.change(uri, (now) => {
      const replayed = carryOverCodebook(expected, wanted, now);
      if (replayed !== undefined) return replayed.text;
      throw new Refusal(message('changed-since', fileName(uri)));
    });
    return postponed;
  }

  /** Why a decision would be refused now; undefined where it would not. */
  async refusal(uri: CodebookUri, decision: ActorDecision): Promise<Message | undefined> {
    const result = editsOf((await this.#codebooks.textOf(uri)) ?? '', decision);
    return result.state === 'refused' ? result.reason : undefined;
  }

  async #changeSidecars(
    uri: CodebookUri,
    text: string | undefined,
    decision: ActorDecision,
    change: ChangeSidecar,
  ): Promise<Outcome> {
    if (decision.type !== 'split') return { changes: [], failures: [] };
    const { name, claims } = decision;
    const moved = movedNames(text, decision);
    const actor = canonicalName(text, decision.actor);
    const chosenIn = (article: Article) =>
      claims.filter((one) => one.article === article.uri).map(({ claim }) => claim);
    const under = moved.length === 0 ? [] : await this.#articlesUnder(uri);
    const chosen = new Set(claims.map(({ article }) => article));
    const articles = this.#library.listings.filter(
      (one) => chosen.has(one.article) || (under.includes(one) && mayName(one, moved)),
    );
    return changeEach(articles, ({ article }) =>
      change(article, (now) => planSplit({ actor, name, moved, claims: chosenIn(now) }, now)),
    );
  }

  async #articlesUnder(uri: CodebookUri): Promise<readonly Listing[]> {
    const articles: Listing[] = [];
    for (const listing of this.#library.listings) {
      if ((await this.#codebooks.nearestUri(listing.article)) === uri) articles.push(listing);
    }
    return articles;
  }
}

/** Whether records of an article may name their actor by one of these; nobody knows of an unreadable sidecar. */
function mayName({ fault, claims }: Listing, names: readonly string[]): boolean {
  if (fault !== undefined) return true;
  const keys = new Set(names.map(normaliseName));
  return claims.some((claim) => keys.has(normaliseName(storedActor(claim) ?? '')));
}

function canonicalName(codebook: string | undefined, name: string): string {
  const file = parseCodebook(codebook ?? '');
  const index = file.state === 'readable' ? actorIndex(file.codebook) : undefined;
  return index?.canonicalName(name) ?? name;
}
