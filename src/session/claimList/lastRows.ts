import type { GroupNode } from '../../core/corpus/nodes.ts';
import type { Cache } from '../ports.ts';
import { packPart, unpackPart } from '../snapshotPart.ts';
import type { ArticleUri } from '../uris.ts';
import type { CorpusView, ListedCounts } from './claimList.ts';
import { LazyGroup } from './lazyGroup.ts';

/** Where they are kept, besides the files of the snapshot. */
const storedAs = 'rows';

type Group = GroupNode<ArticleUri>;
type Row = Pick<Group, 'id' | 'subject' | 'count' | 'untagged' | 'toCheck'>;

/** What is at the top of a list, all of it groups. */
export interface TopRows {
  readonly counts: ListedCounts;
  readonly rows: readonly Group[];
}

/** The same as it is stored, and of which view. */
interface Stored {
  readonly view: CorpusView;
  readonly counts: ListedCounts;
  readonly rows: readonly Row[];
}

const none = { children: () => [], steps: () => [].values(), holds: () => false };
const nothing = new Uint8Array(0);

/**
 * The rows at the top of the list of claims, some hundred at most, as they were when the folder was last open: shown
 * until the list is made again, for which all articles have to be known. Kept for one view, the last one.
 */
export class LastRows {
  readonly #cache: Cache;
  /** What is stored, if this window has stored it. */
  #stored: string | undefined;

  constructor(cache: Cache) {
    this.#cache = cache;
  }

  /**
   * Groups that seem to have nothing in them. Undefined for another view, and for what is damaged. `view` is asked for
   * only where some are stored.
   */
  async read(view: () => CorpusView): Promise<TopRows | undefined> {
    const { storage } = this.#cache;
    const [version, file] = await Promise.all([this.#cache.version(), storage.get(storedAs)]);
    const { contents } = unpackPart(file ?? nothing, version) ?? {};
    if (contents === undefined) return undefined;
    const stored: Stored = JSON.parse(contents);
    if (JSON.stringify(stored.view) !== JSON.stringify(view())) return undefined;
    return { counts: stored.counts, rows: stored.rows.map((row) => new LazyGroup(row, none)) };
  }

  /** Stores what a view has at its top from now on, unless that is what is stored. */
  async keep(view: CorpusView, { counts, rows }: TopRows): Promise<void> {
    const stored: Stored = { view, counts, rows: rows.map(plain) };
    const contents = JSON.stringify(stored);
    if (contents === this.#stored) return;
    const part = packPart({ contents, bytes: nothing }, await this.#cache.version());
    await this.#cache.storage.set(storedAs, part);
    this.#stored = contents;
  }
}

function plain({ id, subject, count, untagged, toCheck }: Group): Row {
  return { id, subject, count, untagged, toCheck };
}
