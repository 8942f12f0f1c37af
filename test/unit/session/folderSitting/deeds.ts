import assert from 'node:assert/strict';
import { Postponed, Refusal } from '../../../../src/session/refusal.ts';
import { areSame, keepOthersWords, recordsIn, sorted, stayReadable, type Texts } from './files.ts';
import type { Workplace } from './workplace.ts';

/** What may fail in one file of several. */
type Act = () => Promise<{ readonly failures: readonly unknown[] }>;

/** Has decisions carried out and taken back, and checks what becomes of the files. */
export class Deeds {
  readonly #place: Workplace;
  #killNext: number | undefined;

  constructor(place: Workplace) {
    this.#place = place;
  }

  /** The editor dies when so much of the next file is written. */
  killNext(afterCharacters: number): void {
    this.#killNext = afterCharacters;
  }

  /** Carries a decision out, and takes it back and makes it again, which leaves every byte as it was. */
  async carryOut(mostRecords: number, act: Act): Promise<void> {
    const place = this.#place;
    const [before, wasLate] = [place.texts, place.isLate];
    if (this.#killNext !== undefined && !place.isStale) return this.#beKilled(act, this.#killNext);
    if (await this.#isRefused(act)) {
      if (!wasLate && !place.isLate)
        assert.deepEqual(place.texts, before, 'a refusal changes nothing');
      return;
    }
    await place.settle();
    if (wasLate || place.isLate || place.ports.files.full !== undefined) return;
    const after = place.texts;
    stayReadable(before, after);
    keepOthersWords(before, after);
    touchesAtMost(mostRecords, before, after);
    if (areSame(before, after)) return;
    await this.#replays('undo', before);
    await this.#replays('redo', after);
  }

  /** Takes back or makes again whatever was decided last; that may be refused. */
  async replay(what: 'undo' | 'redo'): Promise<void> {
    const [before, wasLate] = [this.#place.texts, this.#place.isLate];
    try {
      await this.#place.session[what]();
    } catch (error) {
      const each: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
      if (!each.every((one) => one instanceof Refusal)) throw error;
    }
    await this.#place.settle();
    if (!wasLate && !this.#place.isLate) stayReadable(before, this.#place.texts);
  }

  /** Whether all of it was refused; a decision that is only postponed is none that was. */
  async #isRefused(act: Act): Promise<boolean> {
    try {
      const { failures } = await act();
      for (const failure of failures) if (!(failure instanceof Refusal)) throw failure;
      return false;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return !(error instanceof Postponed);
    }
  }

  async #replays(what: 'undo' | 'redo', wanted: Texts): Promise<void> {
    const deed = await this.#place.session[what]();
    assert.ok(deed, `there is something to ${what}`);
    await this.#place.settle();
    assert.deepEqual(sorted(this.#place.texts), sorted(wanted), `${what} to the byte`);
  }

  /** The editor dies while it writes, and is started again: every file is whole. */
  async #beKilled(act: Act, afterCharacters: number): Promise<void> {
    const place = this.#place;
    const { files } = place.ports;
    const [before, wasLate] = [place.texts, place.isLate];
    files.full = undefined;
    files.hangNext = { afterCharacters };
    this.#killNext = undefined;
    const acting = act().catch(() => undefined);
    await Promise.race([acting, new Promise((resolve) => setTimeout(resolve, 5))]);
    files.hangNext = undefined;
    await place.startAnew();
    if (wasLate || place.isLate) return;
    stayReadable(before, place.texts);
    keepOthersWords(before, place.texts);
  }
}

function touchesAtMost(most: number, before: Texts, after: Texts): void {
  const [old, now] = [recordsIn(before), recordsIn(after)];
  const all = new Set([...old.keys(), ...now.keys()]);
  const differing = [...all].filter((name) => old.get(name) !== now.get(name));
  assert.ok(differing.length <= most, `others touched: ${differing.join(', ')}`);
}
