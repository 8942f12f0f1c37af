import { message } from '../core/messages/message.ts';
import type { ClaimRecord, Dismissal } from '../core/sidecar/record.ts';
import { isAsDecided, recordIn } from '../core/sidecar/recordChanges.ts';
import { type Aside, type AsideChange, type Asides, nameOf, openChanges } from './asides.ts';
import type { Decisions } from './decisions/decisions.ts';
import type { Event } from './event.ts';
import type { Library } from './library.ts';
import { Postponed, Refusal } from './refusal.ts';
import { articleOf, isSidecar, type YamlUri } from './uris.ts';

/** A decision that was set aside because somebody else decided otherwise meanwhile. */
export interface SetAsideDecision {
  /** Unlike that of any other. */
  readonly id: string;
  /** The sidecar or codebook it is about. */
  readonly uri: YamlUri;
  readonly change: AsideChange;
  /** What the sidecar says there now; undefined where it has no such record. */
  readonly now: ClaimRecord | Dismissal | undefined;
  /** The whole file as it was to become. */
  readonly text: string | undefined;
}

/** The decisions that were set aside, for a person to choose between them and what the files say. */
export class SetAsideDecisions {
  readonly #library: Library;
  readonly #decisions: Decisions;
  readonly #asides: Asides;

  /** Fired with the file of which a decision is set aside, or no more. */
  readonly onDidChange: Event<YamlUri>;

  constructor(library: Library, decisions: Decisions, asides: Asides) {
    this.#library = library;
    this.#decisions = decisions;
    this.#asides = asides;
    this.onDidChange = asides.onDidChange;
  }

  /** Those that still differ from what the files say. */
  get all(): readonly SetAsideDecision[] {
    return this.#asides.all.flatMap((aside) =>
      openChanges(aside).flatMap((change) => this.#shown(aside, change) ?? []),
    );
  }

  /** Writes the decision into its sidecar, as one that can be taken back. Rejects as `Session.decide` does. */
  async apply(id: string): Promise<void> {
    const [aside, change] = this.#find(id);
    if (change.of === 'file' || !isSidecar(aside.uri)) {
      throw new Refusal(message('only-by-hand'));
    }
    const deciding = this.#decisions.decide(
      articleOf(aside.uri),
      { type: 'reinstate', change },
      '',
    );
    const postponed = await deciding.catch((error: unknown) => {
      if (error instanceof Postponed) return error;
      throw error;
    });
    await this.#asides.settle(aside, change);
    if (postponed !== undefined) throw postponed;
  }

  /** Forgets the decision: what the file says holds. */
  async drop(id: string): Promise<void> {
    await this.#asides.settle(...this.#find(id));
  }

  #find(id: string): [Aside, AsideChange] {
    for (const aside of this.#asides.all) {
      const change = openChanges(aside).find((one) => idOf(aside, one) === id);
      if (change !== undefined) return [aside, change];
    }
    throw new Refusal(message('not-set-aside'));
  }

  #shown(aside: Aside, change: AsideChange): SetAsideDecision | undefined {
    const { uri, after: text } = aside;
    const shown = { id: idOf(aside, change), uri, change, text };
    if (change.of === 'file' || !isSidecar(uri)) return { ...shown, now: undefined };
    const file = this.#library.get(articleOf(uri))?.sidecar;
    const now = file?.state === 'readable' ? recordIn(file.sidecar, change) : undefined;
    return isAsDecided(change, now) ? undefined : { ...shown, now };
  }
}

function idOf({ key }: Aside, change: AsideChange): string {
  return `${key} ${nameOf(change)}`;
}
