import type { Event } from './event.ts';
import type { Recovery } from './lateWrites.ts';
import type { Refusal } from './refusal.ts';
import type { SessionParts } from './sessionParts.ts';
import type { FileUri } from './uris.ts';

type Parts = Pick<SessionParts, 'sidecars' | 'decisions' | 'lateWrites'>;

/** How far what was decided is written: it is shown before that, and a disk may refuse it for a while. */
export class DecisionsOnDisk {
  readonly #of: Parts;
  /** Fired with the reason why a decision that was to be written later never will be by itself. */
  readonly onDidRefuse: Event<Refusal>;

  constructor(of: Parts) {
    this.#of = of;
    this.onDidRefuse = of.lateWrites.onDidRefuse;
  }

  /** Writes the sidecars that an earlier run was kept from writing; decisions wait for it. */
  recover(): Promise<Recovery> {
    return this.#of.decisions.holdFor(() => this.#of.lateWrites.recover());
  }

  /** Settles when everything that was decided up to now is carried out. */
  settled(): Promise<void> {
    return this.#of.decisions.holdFor(async () => undefined);
  }

  /** The files with decisions that could not be written to them yet. */
  get unwritten(): readonly FileUri[] {
    const { sidecars } = this.#of;
    return sidecars.unwritten.filter((uri) => sidecars.isLate(uri));
  }
}
