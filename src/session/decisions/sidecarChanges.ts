import type { Reanchoring } from '../../core/sidecar/reanchor.ts';
import type { Article } from '../article.ts';
import type { Library } from '../library.ts';
import type { PendingChanges } from '../pendingChanges.ts';
import type { Postponed } from '../refusal.ts';
import type { SidecarFiles, SidecarState } from '../sidecarFiles.ts';
import { type ArticleUri, sidecarOf } from '../uris.ts';
import type { MadeChange, TextChange } from './outcome.ts';

/** A sidecar's text after a decision, from an article that has it as it is now; throws a Refusal where that cannot be. */
export type SidecarPlan = (article: Article) => string | undefined;

/** A change that is to be written. */
export interface PlannedChange {
  readonly article: ArticleUri;
  readonly plan: SidecarPlan;
  /** The records that get new anchors by it. */
  readonly renewed: readonly Reanchoring[];
  /** What is shown of it already; undefined where nothing could be, and the file has to be read first. */
  readonly shown: TextChange | undefined;
}

/**
 * Changes sidecars in two steps, so that nobody who decides waits for the disk: what a change comes to is
 * shown at once, and written when its turn comes. Where the file has become another by then, the change is
 * planned anew on what it says, and that is shown.
 */
export class SidecarChanges {
  readonly #library: Library;
  readonly #sidecars: SidecarFiles;
  readonly #pending: PendingChanges;

  constructor(library: Library, sidecars: SidecarFiles, pending: PendingChanges) {
    this.#library = library;
    this.#sidecars = sidecars;
    this.#pending = pending;
  }

  /** Shows what a change will come to, as far as is known now. What is wrong with it shows when it is made. */
  plan(
    article: ArticleUri,
    plan: SidecarPlan,
    renewed: readonly Reanchoring[] = [],
  ): PlannedChange {
    return { article, plan, renewed, shown: this.#foresee(article, plan, renewed) };
  }

  /** Re-reads the sidecar and writes it changed. Where that cannot be, this rejects, and what the file says is shown. */
  make({ article: uri, plan, renewed, shown }: PlannedChange): Promise<MadeChange> {
    return this.#library.run(uri, async () => {
      try {
        await this.#library.decided.readListed(uri);
        const { onDisk, text: before } = await this.#library.decided.readToWrite(uri);
        this.#library.decided.known(uri);
        const holds = shown !== undefined && shown.before === before;
        const after = holds ? shown.after : this.#planAnew(uri, before, plan, renewed);
        const isChanged = after !== before;
        const postponed = isChanged ? await this.#write(uri, { onDisk, text: after }) : undefined;
        this.#pending.drop(uri, shown);
        this.#library.decided.showSidecar(uri, after);
        return { article: uri, before, after, postponed };
      } catch (error) {
        this.#pending.drop(uri, shown);
        await this.#takeBack(uri, shown);
        throw error;
      }
    });
  }

  /** What can be shown at once: nothing where a plan fails, which is said when its turn comes and it fails again. */
  #foresee(
    uri: ArticleUri,
    plan: SidecarPlan,
    renewed: readonly Reanchoring[],
  ): TextChange | undefined {
    const article = this.#library.get(uri);
    if (article === undefined) return undefined;
    const before = article.sidecarText;
    const after = unlessItFails(() => plan(article), before);
    if (after === before) return undefined;
    const shown = { before, after };
    this.#pending.add(uri, shown);
    this.#library.decided.takeSidecar(uri, after, renewed);
    return shown;
  }

  /** The file is not what a change was planned on: plans it on what the file says, and shows that. */
  #planAnew(
    uri: ArticleUri,
    before: string | undefined,
    plan: SidecarPlan,
    renewed: readonly Reanchoring[],
  ): string | undefined {
    const after = plan(this.#library.decided.takeSidecar(uri, before));
    this.#library.decided.takeSidecar(uri, after, renewed);
    return after;
  }

  #write(uri: ArticleUri, state: SidecarState): Promise<Postponed | undefined> {
    return this.#sidecars.write(sidecarOf(uri), state);
  }

  /** A change came to nothing, when it was shown or just planned. A file that cannot be read is what it was before. */
  async #takeBack(uri: ArticleUri, shown: TextChange | undefined): Promise<void> {
    const article = this.#library.get(uri);
    if (article === undefined) return;
    const otherwise = shown === undefined ? article.sidecarText : shown.before;
    const read = this.#sidecars.read(sidecarOf(uri)).then(({ text }) => text);
    this.#library.decided.showSidecar(uri, await read.catch(() => otherwise));
  }
}

function unlessItFails<T>(plan: () => T, otherwise: T): T {
  try {
    return plan();
  } catch {
    return otherwise;
  }
}
