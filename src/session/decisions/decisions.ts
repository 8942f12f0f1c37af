import type { ClaimKey } from '../../core/annotation/annotation.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { Message } from '../../core/messages/message.ts';
import { reanchored } from '../../core/sidecar/reanchor.ts';
import type { TextEdit } from '../../core/text/span.ts';
import type { Codebooks } from '../codebooks.ts';
import type { Library } from '../library.ts';
import type { Clock } from '../ports.ts';
import { TaskQueue } from '../taskQueue.ts';
import type { ArticleUri, CodebookUri, Move } from '../uris.ts';
import type { ActorDecision, Renaming } from './actorDecision.ts';
import { ActorDecisions, type ActorOutcome } from './actorDecisions.ts';
import type { ArticleDecision, Decision } from './decision.ts';
import type { Deed } from './deeds.ts';
import { History } from './history.ts';
import { changeEach, type MadeChange, type Outcome } from './outcome.ts';
import { type MeantDecision, planDecision } from './planDecision.ts';
import { References } from './references.ts';
import { type PlanForArticle, plansForEach } from './severalDecisions.ts';
import type { SidecarChanges, SidecarPlan } from './sidecarChanges.ts';
import type { Subject } from './subject.ts';
import { Subjects } from './subjects.ts';

/** Articles of a deed that are shown before it is written; making more of them at once would hold keys up. */
const mostShownAtOnce = 16;

/**
 * The one door through which decisions reach the sidecars. Each is made on the file as it is at that
 * moment, changes the lines of its own record, and can be undone as long as nobody else changed them.
 */
export class Decisions {
  readonly #library: Library;
  readonly #changes: SidecarChanges;
  readonly #actors: ActorDecisions;
  /** Decisions happen one after the other, whatever article they are on: undo is about the latest. */
  readonly #queue = new TaskQueue<'decisions'>();
  readonly #history: History;
  readonly #subjects: Subjects;
  /** What rewriting references would change. */
  readonly references: References;

  constructor(library: Library, codebooks: Codebooks, changes: SidecarChanges, clock: Clock) {
    this.#library = library;
    this.#changes = changes;
    this.#actors = new ActorDecisions(library, codebooks);
    this.#subjects = new Subjects(library);
    this.references = new References(library, clock);
    this.#history = new History({
      change: (uri, plan) => this.#change(uri, plan),
      changeCodebook: (uri, from, to) => this.#actors.replay(uri, from, to),
    });
  }

  /** Lets decisions wait until something else has been done to sidecars. */
  holdFor<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run('decisions', work);
  }

  /**
   * Carries a decision out. Rejects with a Refusal, and nothing is changed, where it cannot be; with
   * `Postponed` where it holds but is not on disk yet.
   */
  async decide(uri: ArticleUri, decision: Decision, coder: string): Promise<void> {
    const plans = this.#subjects.meant([{ article: uri, decision }]).map(
      (meant): PlanForArticle => ({
        uri: meant.article,
        plan: (article) => planDecision(meant, article, coder),
      }),
    );
    const { failures } = await this.#carryOut(decision, plans);
    for (const failure of failures) throw failure;
  }

  /** Carries decisions out in one deed, each claim's once; one that fails holds up no other. */
  async decideEach(decisions: readonly ArticleDecision[], coder: string): Promise<Outcome> {
    const { plans, refused } = plansForEach(this.#subjects.meant(decisions), coder);
    const outcome = await this.#carryOut({ type: 'several', decisions }, plans);
    return { ...outcome, failures: [...outcome.failures, ...refused()] };
  }

  /** Makes claims of all suggestions of these articles, in one deed; one that fails holds up no other. */
  seed(uris: readonly ArticleUri[]): Promise<Outcome> {
    const meant: MeantDecision = { decision: { type: 'seed' }, subject: undefined };
    const plan: SidecarPlan = (article) => planDecision(meant, article, '');
    const plans = uris.map((uri) => ({ uri, plan }));
    return this.#carryOut(meant.decision, plans);
  }

  /** Shows what can be shown at once, and writes all of it when its turn comes. */
  #carryOut(decision: Deed['decision'], plans: readonly PlanForArticle[]): Promise<Outcome> {
    for (const { uri } of plans) this.#library.shown.settleNow(uri);
    const shown = plans
      .slice(0, mostShownAtOnce)
      .map(({ uri, plan }) => this.#changes.plan(uri, plan));
    return this.#queue.run('decisions', async () => {
      const outcome = await changeEach(plans, ({ uri, plan }, index) =>
        this.#changes.make(shown[index] ?? this.#changes.plan(uri, plan)),
      );
      this.#history.add(decision, outcome);
      return outcome;
    });
  }

  /** Carries out a decision on the actors of a codebook. See `Actors.decide`. */
  decideOnActors(uri: CodebookUri, decision: ActorDecision): Promise<ActorOutcome> {
    return this.#queue.run('decisions', async () => {
      const now = this.#withArticlesOf(decision);
      const outcome = await this.#actors.carryOut(uri, now, (article, plan) =>
        this.#change(article, plan),
      );
      this.#history.add(decision, outcome);
      return outcome;
    });
  }

  /** See `Session.rewriteReferences`. */
  rewriteReferences(renamings: readonly Renaming[]): Promise<Outcome> {
    return this.#queue.run('decisions', async () => {
      const outcome = await this.references.rewrite(renamings, (uri, plan) =>
        this.#change(uri, plan),
      );
      this.#history.add({ type: 'rewrite', renamings }, outcome);
      return outcome;
    });
  }

  /** Why a decision on actors would be refused now; undefined where it would not. */
  refusal(uri: CodebookUri, decision: ActorDecision): Promise<Message | undefined> {
    return this.#actors.refusal(uri, decision);
  }

  /** See `Session.choose`. */
  choose(uri: ArticleUri, key: ClaimKey): Subject | undefined {
    return this.#subjects.choose(uri, key);
  }

  /** See `Session.chooseEach`. */
  chooseEach(
    claims: readonly ClaimAddress<ArticleUri>[],
  ): Promise<readonly (Subject | undefined)[]> {
    return this.#subjects.chooseEach(claims);
  }

  /** The text of an article is being edited: what is decided on follows. The edits refer to the text now. */
  follow(uri: ArticleUri, edits: readonly TextEdit[], after: string): void {
    this.#subjects.follow(uri, edits, after);
  }

  /**
   * An article was saved: records whose words or surroundings were edited get new anchors. That is no
   * decision to take back by itself, and those before it can still be taken back. What cannot be written
   * now is kept like a decision.
   */
  async reanchorEdited(uri: ArticleUri): Promise<void> {
    const reanchorings = this.#library.get(uri)?.takeEdited() ?? [];
    if (reanchorings.length === 0) return;
    const change = this.#changes.plan(
      uri,
      ({ sidecarText }) => reanchored(sidecarText, reanchorings),
      reanchorings,
    );
    await this.#queue.run('decisions', async () => {
      await this.#changes.make(change);
      this.#history.renew(uri, reanchorings);
    });
  }

  /** Takes the latest decision back. Undefined when there is none. Rejects as `throwAll` throws. */
  undo(): Promise<Deed | undefined> {
    return this.#queue.run('decisions', () => this.#history.undo());
  }

  /** Carries out again what was taken back last. Undefined when there is nothing. */
  redo(): Promise<Deed | undefined> {
    return this.#queue.run('decisions', () => this.#history.redo());
  }

  /** Articles were moved, or only their sidecars: claims that somebody has chosen go along. */
  moveChosen(move: Move, of: 'articles' | 'sidecars'): void {
    this.#subjects.move(move, of);
  }

  /** Sidecars were moved: what was decided in them is taken back where they are now. */
  move(move: Move): void {
    this.#history.move(move);
  }

  /** The claims of a split, wherever their articles are by now. */
  #withArticlesOf(decision: ActorDecision): ActorDecision {
    if (decision.type !== 'split') return decision;
    const claims = decision.claims.map(({ article, claim }) => {
      return { article: this.#subjects.articleOf(claim) ?? article, claim };
    });
    return { ...decision, claims };
  }

  #change(uri: ArticleUri, plan: SidecarPlan): Promise<MadeChange> {
    return this.#changes.make(this.#changes.plan(uri, plan));
  }
}
