import { changeName, type RecordChange, recordChanges } from '../core/sidecar/recordChanges.ts';
import { hash } from '../core/text/hash.ts';
import { Emitter } from './event.ts';
import type { Storage } from './ports.ts';
import { parseUnwritten, type Unwritten } from './unwritten.ts';
import { afterMove, type Move, type YamlUri } from './uris.ts';

/** What was decided on one record of a file; of what is not in records, all that was decided in the file. */
export type AsideChange = RecordChange | { readonly of: 'file' };

/** Decisions that could not be written before somebody else wrote to the same place. */
export interface Aside extends Unwritten {
  readonly key: string;
  /** What a person has chosen about already, by name. */
  readonly settled: readonly string[];
}

/**
 * Keeps such decisions until a person chooses between them and what the file says. They outlive the editor
 * in the same storage as the journal.
 */
export class Asides {
  readonly #storage: Storage;
  readonly #asides = new Map<string, Aside>();
  readonly #changed = new Emitter<YamlUri>();

  /** Fired with the file of which something is set aside, or no more. */
  readonly onDidChange = this.#changed.event;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** In the order in which they were stored or read. */
  get all(): readonly Aside[] {
    return [...this.#asides.values()];
  }

  /** Takes what earlier runs left behind. */
  async load(): Promise<void> {
    for (const key of (await this.#storage.keys()).filter(isAsideKey)) {
      const json = await this.#storage.get(key);
      const unwritten = parseUnwritten(json);
      if (unwritten === undefined) continue; // Not ours to delete: it may be of a newer version.
      this.#take({ ...unwritten, key, settled: parseSettled(json) });
    }
  }

  async add(unwritten: Unwritten): Promise<void> {
    const key = asidePrefix + hash(JSON.stringify(unwritten));
    await this.#store({ ...unwritten, key, settled: [] });
  }

  /** A person has chosen about this part, which is forgotten. */
  async settle(aside: Aside, change: AsideChange): Promise<void> {
    const settled = { ...aside, settled: [...aside.settled, nameOf(change)] };
    if (openChanges(settled).length > 0) return this.#store(settled);
    await this.#storage.delete(aside.key);
    this.#asides.delete(aside.key);
    this.#changed.fire(aside.uri);
  }

  /** Files were moved, and what was decided in them is about their new places. */
  async move(move: Move): Promise<void> {
    for (const aside of this.all) {
      const uri = afterMove(aside.uri, move);
      if (uri === aside.uri) continue;
      await this.#store({ ...aside, uri });
      this.#changed.fire(aside.uri);
    }
  }

  async #store(aside: Aside): Promise<void> {
    const { key, ...content } = aside;
    await this.#storage.set(key, JSON.stringify(content));
    this.#take(aside);
  }

  #take(aside: Aside): void {
    this.#asides.set(aside.key, aside);
    this.#changed.fire(aside.uri);
  }
}

const asidePrefix = 'aside-';

/** Whether a key of the storage is that of something set aside. */
export function isAsideKey(key: string): boolean {
  return key.startsWith(asidePrefix);
}

/** What of it nobody has chosen about yet. */
export function openChanges({ before, after, settled }: Aside): readonly AsideChange[] {
  const records = recordChanges(before, after);
  const changes = records.length > 0 ? records : [{ of: 'file' } as const];
  return changes.filter((change) => !settled.includes(nameOf(change)));
}

/** Names a part of what was set aside, unlike the others. */
export function nameOf(change: AsideChange): string {
  return change.of === 'file' ? 'file' : changeName(change);
}

/** Absent in what was just set aside. */
function parseSettled(json: string | undefined): readonly string[] {
  const value: unknown = JSON.parse(json ?? '{}');
  const isListed = typeof value === 'object' && value !== null && 'settled' in value;
  if (!isListed || !Array.isArray(value.settled)) return [];
  return value.settled.filter((name) => typeof name === 'string');
}
