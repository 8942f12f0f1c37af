import type { Reanchoring } from '../../../../src/core/sidecar/reanchor.ts';
import { type Made, withNewAnchors } from './saved.ts';

/** What a sitting itself knows: what the sidecar has to be, and which decisions can be taken back. */
export class Ledger {
  #sidecar: string | undefined;
  #versions: (string | undefined)[] = [undefined];
  #made: Made[] = [];
  #takenBack: Made[] = [];
  #isShared = false;

  /** What the sidecar has to be; undefined for no file. */
  get sidecar(): string | undefined {
    return this.#sidecar;
  }

  /** All that the sidecar ever was. */
  get versions(): readonly (string | undefined)[] {
    return this.#versions;
  }

  /** Somebody else wrote to the sidecar since the session began: to take decisions back may be refused. */
  get isShared(): boolean {
    return this.#isShared;
  }

  /** The decision that would be taken back. */
  get latest(): Made | undefined {
    return this.#made.at(-1);
  }

  /** The decision that would be made again. */
  get latestTakenBack(): Made | undefined {
    return this.#takenBack.at(-1);
  }

  expect(sidecar: string | undefined): void {
    this.#sidecar = sidecar;
    this.#versions.push(sidecar);
  }

  /** A decision made the sidecar this; it may have changed nothing. */
  decided(after: string | undefined): void {
    const before = this.#sidecar;
    this.expect(after);
    if (after === before) return;
    this.#made.push({ without: before, with: after });
    this.#takenBack = [];
  }

  takenBack(became: 'done' | 'gone'): void {
    const made = this.#made.pop();
    if (became === 'done' && made !== undefined) this.#takenBack.push(made);
  }

  madeAgain(became: 'done' | 'gone'): void {
    const made = this.#takenBack.pop();
    if (became === 'done' && made !== undefined) this.#made.push(made);
  }

  /** Somebody else made the sidecar this. */
  changedOutside(sidecar: string | undefined): void {
    this.#isShared = true;
    this.expect(sidecar);
  }

  /** A save gave records new anchors, which is nothing to take back. */
  reanchored(after: string | undefined, renewed: readonly Reanchoring[]): void {
    this.expect(after);
    this.#made = this.#made.map((made) => withNewAnchors(made, renewed));
    this.#takenBack = this.#takenBack.map((made) => withNewAnchors(made, renewed));
  }

  /** A session that begins can take nothing back. */
  beginAnew(): void {
    this.#made = [];
    this.#takenBack = [];
    this.#isShared = false;
  }
}
