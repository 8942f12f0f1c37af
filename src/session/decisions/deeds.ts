import type { CodebookChange } from '../codebooks.ts';
import { afterMove, articleOf, type Move, sidecarOf } from '../uris.ts';
import type { ActorDecision, Rewrite } from './actorDecision.ts';
import type { ActorOutcome } from './actorDecisions.ts';
import type { Decision, Several } from './decision.ts';
import type { SidecarChange } from './outcome.ts';

/** A decision that was carried out, on one article or several, on a codebook or both. */
export interface Deed {
  readonly decision: Decision | Several | ActorDecision | Rewrite;
  readonly changes: readonly SidecarChange[];
  readonly codebook?: CodebookChange;
  /** How many `Renewals` there were when it was carried out. */
  readonly renewals: number;
}

/** How many decisions can be taken back; each keeps the texts of its files before and after. */
const longestHistory = 200;

/** What was decided and can be taken back, and what was taken back and can be done again; the latest last. */
export class Deeds {
  readonly done: Deed[] = [];
  readonly undone: Deed[] = [];

  /** The counts of `Renewals` from which on what is remembered needs them. */
  get renewals(): readonly number[] {
    return [...this.done, ...this.undone].map(({ renewals }) => renewals);
  }

  /** A decision was carried out, unless nothing came of it. */
  add(decision: Deed['decision'], { changes, codebook }: ActorOutcome, renewals: number): void {
    if (changes.length === 0 && codebook === undefined) return;
    this.done.push({ decision, changes, renewals, ...(codebook && { codebook }) });
    if (this.done.length > longestHistory) this.done.shift();
    this.undone.length = 0;
  }

  /** Files were moved: what was decided in them is taken back where they are now. */
  move(move: Move): void {
    for (const deeds of [this.done, this.undone]) {
      deeds.forEach((deed, index) => {
        deeds[index] = deedAfterMove(deed, move);
      });
    }
  }
}

function deedAfterMove(deed: Deed, move: Move): Deed {
  const { changes, codebook } = deed;
  return {
    ...deed,
    changes: changes.map((change) => ({
      ...change,
      article: articleOf(afterMove(sidecarOf(change.article), move)),
    })),
    ...(codebook && { codebook: { ...codebook, uri: afterMove(codebook.uri, move) } }),
  };
}
