import { message } from '../core/messages/message.ts';
import type { Asides } from './asides.ts';
import { carryOver, carryOverCodebook, type SidecarText } from './carryOver.ts';
import { Emitter } from './event.ts';
import type { Journal } from './journal.ts';
import type { Ports } from './ports.ts';
import { Postponed, Refusal } from './refusal.ts';
import type { Unwritten } from './unwritten.ts';
import { afterMove, classify, fileName, isWithin, type Move, type YamlUri } from './uris.ts';

/** A sidecar or codebook as it was decided, whatever of it could not be written yet. */
export interface SidecarState extends SidecarText {
  readonly onDisk: string | undefined;
}

/** Reads and writes sidecars and codebooks so that neither a crash half-way nor a full disk loses a decision. */
export class SidecarFiles {
  readonly #ports: Ports;
  readonly #journal: Journal;
  readonly #asides: Asides;
  readonly #late = new Set<YamlUri>();
  readonly #lateChanged = new Emitter<YamlUri>();

  /** Fired when a file could not be written, and when it was at last. */
  readonly onDidChangeLate = this.#lateChanged.event;

  constructor(ports: Ports, journal: Journal, asides: Asides) {
    this.#ports = ports;
    this.#journal = journal;
    this.#asides = asides;
  }

  /** Takes what an earlier run left behind. */
  async load(): Promise<void> {
    await this.#journal.load();
    await this.#asides.load();
  }

  /** The files that are still to be written. */
  get unwritten(): readonly YamlUri[] {
    return this.#journal.uris;
  }

  /** Whether decisions are kept that could not be written. */
  isLate(uri: YamlUri): boolean {
    return this.#late.has(uri);
  }

  async read(uri: YamlUri): Promise<SidecarState> {
    const onDisk = await this.#ports.files.read(uri);
    const unwritten = this.#journal.get(uri);
    if (unwritten === undefined) return { onDisk, text: onDisk };
    return { onDisk, text: onDisk, ...resumed(unwritten, onDisk) };
  }

  /**
   * As `read`, for who is going to write. Throws a Refusal where somebody else wrote to the place of an
   * unwritten decision; that one is set aside.
   */
  async readToWrite(uri: YamlUri): Promise<SidecarState> {
    const onDisk = await this.#ports.files.read(uri);
    const unwritten = this.#journal.get(uri);
    if (unwritten === undefined) return { onDisk, text: onDisk };
    const state = resumed(unwritten, onDisk);
    if (state !== undefined) return { onDisk, ...state };
    await this.#setAside(uri);
    throw new Refusal(message('late-decision-set-aside', fileName(uri)), {
      remedy: { do: 'show set-aside decisions' },
    });
  }

  /**
   * Makes `text` the content of a file that was read as `onDisk`; no text, no file. Where that cannot be
   * done now, the text is kept, read from then on and returned as postponed; a Refusal of the port's is
   * thrown, and nothing kept.
   */
  async write(uri: YamlUri, { onDisk, text }: SidecarState): Promise<Postponed | undefined> {
    try {
      if (text !== onDisk) {
        await this.#journal.begin({ uri, before: onDisk, after: text });
        await this.#put(uri, text);
      }
    } catch (error) {
      if (error instanceof Refusal) {
        await this.#journal.end(uri);
        throw error;
      }
      this.#late.add(uri);
      this.#lateChanged.fire(uri);
      return new Postponed(fileName(uri), error);
    }
    await this.#forget(uri);
    if (this.#late.delete(uri)) this.#lateChanged.fire(uri);
    return undefined;
  }

  /** Files were moved: what could not be written yet is for the new place, set aside where that has its own. */
  async move(move: Move): Promise<void> {
    await this.#asides.move(move);
    for (const uri of this.#journal.uris) {
      const to = afterMove(uri, move);
      if (to === uri) continue;
      if (this.#journal.get(to) !== undefined) {
        await this.#setAside(uri);
        continue;
      }
      await this.#journal.move(uri, to);
      if (!this.#late.delete(uri)) continue;
      this.#late.add(to);
      this.#lateChanged.fire(uri);
      this.#lateChanged.fire(to);
    }
  }

  /** A file or folder was deleted on purpose: what could not be written must not bring it back. */
  async forget(deleted: string): Promise<void> {
    for (const uri of this.#journal.uris) {
      if (isWithin(uri, deleted)) await this.#setAside(uri);
    }
  }

  async #setAside(uri: YamlUri): Promise<void> {
    const unwritten = this.#journal.get(uri);
    if (unwritten !== undefined) await this.#asides.add(unwritten);
    await this.#journal.end(uri);
    if (this.#late.delete(uri)) this.#lateChanged.fire(uri);
  }

  #put(uri: YamlUri, text: string | undefined): Promise<void> {
    return text === undefined ? this.#ports.files.remove(uri) : this.#ports.files.write(uri, text);
  }

  /** An entry that stays behind does no harm: its file is as it says. */
  async #forget(uri: YamlUri): Promise<void> {
    try {
      await this.#journal.end(uri);
    } catch (error) {
      this.#ports.log(`the journal still has ${uri}`, error);
    }
  }
}

/**
 * What a file has to hold, from what it holds now: what was decided where nobody wrote to it since and
 * where our own writing was cut off, the decision carried over where somebody did. Undefined where
 * that cannot be.
 */
function resumed(
  { uri, before, after }: Unwritten,
  onDisk: string | undefined,
): SidecarText | undefined {
  if (after !== undefined && isCut(onDisk ?? '', after)) return { text: after };
  return classify(uri)?.is === 'codebook'
    ? carryOverCodebook(before, after, onDisk)
    : carryOver(before, after, onDisk);
}

/** Whether a file holds only the beginning of a text; it may be cut within a character. */
function isCut(onDisk: string, text: string): boolean {
  return text.startsWith(onDisk.replace(/[\ufffd\0]$/, ''));
}
