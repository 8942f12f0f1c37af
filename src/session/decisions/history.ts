import type { Reanchoring } from '../../core/sidecar/reanchor.ts';
import type { Postponed } from '../refusal.ts';
import type { ArticleUri, CodebookUri, Move } from '../uris.ts';
import type { ActorOutcome, ChangeSidecar } from './actorDecisions.ts';
import { type Deed, Deeds } from './deeds.ts';
import { changeEach, type SidecarChange, type TextChange } from './outcome.ts';
import { Renewals } from './renewals.ts';
import { ChangedSince, replayOn, throwAll } from './replay.ts';

/** Who makes changes. */
interface Changers {
  readonly change: ChangeSidecar;
  /** Makes the change of a codebook from one text to another; says what is not on disk yet. */
  readonly changeCodebook: (
    uri: CodebookUri,
    from: string | undefined,
    to: string | undefined,
  ) => Promise<Postponed | undefined>;
}

type Text = string | undefined;

/** What was decided, to be taken back and done again. One thing after the other is its caller's care. */
export class History {
  readonly #changers: Changers;
  readonly #deeds = new Deeds();
  readonly #renewals = new Renewals();

  constructor(changers: Changers) {
    this.#changers = changers;
  }

  /** A decision was carried out, unless nothing came of it. */
  add(decision: Deed['decision'], outcome: ActorOutcome): void {
    this.#deeds.add(decision, outcome, this.#renewals.count);
  }

  /** Records of an article got new anchors: no decision to take back, and those before it still can be. */
  renew(uri: ArticleUri, reanchorings: readonly Reanchoring[]): void {
    this.#renewals.add(uri, reanchorings, this.#deeds.renewals);
  }

  /** Takes the latest decision back. Undefined when there is none. Rejects as `throwAll` throws. */
  undo(): Promise<Deed | undefined> {
    const { done, undone } = this.#deeds;
    return this.#replay(done, undone, ({ before, after }) => [after, before]);
  }

  /** Carries out again what was taken back last. Undefined when there is nothing. Rejects likewise. */
  redo(): Promise<Deed | undefined> {
    const { done, undone } = this.#deeds;
    return this.#replay(undone, done, ({ before, after }) => [before, after]);
  }

  /** Sidecars were moved: what was decided in them is taken back where they are now. */
  move(move: Move): void {
    this.#renewals.move(move);
    this.#deeds.move(move);
  }

  /**
   * What cannot be replayed now stays where it is, to be tried again; what somebody has changed since never can be,
   * and goes, so that it does not stand before all that was decided earlier.
   */
  async #replay(
    from: Deed[],
    to: Deed[],
    direction: (change: TextChange) => readonly [Text, Text],
  ): Promise<Deed | undefined> {
    const deed = from.at(-1);
    if (deed === undefined) return undefined;
    const { codebook, ...others } = deed;
    const late =
      codebook && (await this.#changers.changeCodebook(codebook.uri, ...direction(codebook)));
    const settled = new Set<SidecarChange>();
    const replayed: SidecarChange[] = [];
    const { failures } = await changeEach(deed.changes, async (change) => {
      try {
        const made = await this.#changers.change(change.article, (article) => {
          const [expected, wanted] = direction(change).map((text) =>
            this.#renewals.renew(change.article, text, deed.renewals),
          );
          return replayOn(article, expected, wanted);
        });
        settled.add(change);
        replayed.push(change);
        return made;
      } catch (error) {
        if (error instanceof ChangedSince) settled.add(change);
        throw error;
      }
    });
    const left = deed.changes.filter((change) => !settled.has(change));
    from.pop();
    if (left.length > 0) from.push({ ...others, changes: left });
    if (replayed.length > 0 || codebook) to.push({ ...deed, changes: replayed });
    throwAll([...failures, ...(late ? [late] : [])]);
    return deed;
  }
}
