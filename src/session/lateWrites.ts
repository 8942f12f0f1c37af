import type { Codebooks } from './codebooks.ts';
import { type Disposable, Emitter } from './event.ts';
import type { Library } from './library.ts';
import type { Ports } from './ports.ts';
import { Postponed, Refusal } from './refusal.ts';
import type { SidecarFiles } from './sidecarFiles.ts';
import { articleOf, type CodebookUri, isSidecar, type SidecarUri, type YamlUri } from './uris.ts';

/** Milliseconds until a file that could not be written is tried again, doubled each time. */
const firstPause = 5_000;
const longestPause = 300_000;

/** What became of the files that could not be written before. */
export interface Recovery {
  /** Written now. */
  readonly restored: readonly YamlUri[];
  /** Why others were not; they are tried again, unless somebody else wrote to the same place. */
  readonly failures: readonly unknown[];
}

/** Writes what could not be written, after a crash and while the disk is full, until it can. */
export class LateWrites implements Disposable {
  readonly #ports: Ports;
  readonly #library: Library;
  readonly #codebooks: Codebooks;
  readonly #sidecars: SidecarFiles;
  readonly #refused = new Emitter<Refusal>();
  #pause = firstPause;
  #next: Disposable | undefined;

  /** Fired with the reason why a file is not tried again. */
  readonly onDidRefuse = this.#refused.event;

  constructor(ports: Ports, library: Library, codebooks: Codebooks, sidecars: SidecarFiles) {
    this.#ports = ports;
    this.#library = library;
    this.#codebooks = codebooks;
    this.#sidecars = sidecars;
    sidecars.onDidChangeLate((uri) => {
      if (sidecars.isLate(uri)) this.#tryLater();
    });
  }

  /** Writes what an earlier run was kept from writing. */
  async recover(): Promise<Recovery> {
    await this.#sidecars.load();
    return this.#writeAll();
  }

  dispose(): void {
    this.#next?.dispose();
  }

  /** Tries every file once; a failure holds up no other. */
  async #writeAll(): Promise<Recovery> {
    const restored: YamlUri[] = [];
    const failures: unknown[] = [];
    for (const uri of this.#sidecars.unwritten) {
      try {
        const isWritten = isSidecar(uri) ? this.#writeSidecar(uri) : this.#writeCodebook(uri);
        if (await isWritten) restored.push(uri);
      } catch (error) {
        failures.push(error);
        if (error instanceof Refusal && !(error instanceof Postponed)) this.#refused.fire(error);
      }
    }
    return { restored, failures };
  }

  /** False where the file is as it is to be already. */
  #writeSidecar(uri: SidecarUri): Promise<boolean> {
    const article = articleOf(uri);
    return this.#library.run(article, async () => {
      const state = await this.#library.decided.readToWrite(article);
      if (this.#library.get(article)) this.#library.decided.showSidecar(article, state.text);
      const postponed = await this.#sidecars.write(uri, state);
      if (postponed !== undefined) throw postponed;
      return state.text !== state.onDisk;
    });
  }

  async #writeCodebook(uri: CodebookUri): Promise<boolean> {
    const { postponed, isWritten } = await this.#codebooks.change(uri, (text) => text);
    if (postponed !== undefined) throw postponed;
    return isWritten;
  }

  #tryLater(): void {
    if (this.#next !== undefined) return;
    this.#next = this.#ports.clock.after(this.#pause, () => this.#tryAgain());
    this.#pause = Math.min(longestPause, 2 * this.#pause);
  }

  async #tryAgain(): Promise<void> {
    this.#next = undefined;
    const { failures } = await this.#writeAll();
    if (this.#sidecars.unwritten.length === 0) this.#pause = firstPause;
    for (const error of failures) this.#ports.log('a sidecar is still not written', error);
  }
}
