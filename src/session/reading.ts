import { ArticleQueue } from './articleQueue.ts';
import { type Disposable, Emitter } from './event.ts';
import type { Ports } from './ports.ts';
import type { ReadingProgress } from './readingProgress.ts';
import type { ReadingSteps } from './readingSteps.ts';
import { turn } from './turns.ts';
import type { ArticleUri } from './uris.ts';

/** A reading as others see it. */
export type FolderReading = Pick<
  Reading,
  'progress' | 'stoppedAt' | 'onDidChange' | 'prefer' | 'stop' | 'ended'
>;

/**
 * Articles that are read at once. VS Code asks its window before each access to a file, so that most of the time
 * goes by waiting for that, and not for the disk.
 */
const filesAtOnce = 24;
/** The same for those that nobody waits for. */
const filesInPassing = 2;

/**
 * Reads many articles: first the decisions on all, then the suggestions for all; in each the articles that
 * somebody looks at before the others. A new reading takes the place of one that is going on.
 */
export class Reading implements Disposable {
  readonly #ports: Ports;
  readonly #steps: ReadingSteps;
  readonly #changed = new Emitter<ReadingProgress | undefined>();
  readonly #ended = new Emitter<void>();
  #queue: ArticleQueue | undefined;
  #progress: ReadingProgress | undefined;
  #stoppedAt: ReadingProgress | undefined;

  /**
   * Fired when some articles begin to be read and with every one that was, and with nothing when all are or while only
   * `stoppedAt` is another.
   */
  readonly onDidChange = this.#changed.event;

  constructor(ports: Ports, steps: ReadingSteps) {
    this.#ports = ports;
    this.#steps = steps;
  }

  get progress(): ReadingProgress | undefined {
    return this.#progress;
  }

  /** Whether articles are being read now, also those that nobody waits for. */
  get isGoing(): boolean {
    return this.#queue !== undefined;
  }

  /** Whether somebody has stopped it and nobody has gone on since, also where nothing is left of it by now. */
  get isStopped(): boolean {
    return this.#stoppedAt !== undefined;
  }

  /** How far it is by now, where somebody has stopped it and something is left. */
  get stoppedAt(): ReadingProgress | undefined {
    return this.#stoppedAt && this.#steps.byNow(this.#stoppedAt);
  }

  /** Something was read, or is gone: where a reading was stopped, it is farther than it was. */
  recount(): void {
    if (this.#stoppedAt !== undefined && this.#progress === undefined)
      this.#changed.fire(undefined);
  }

  /** Settles when nothing is being read: all is, or it was stopped. */
  async ended(): Promise<void> {
    if (this.#queue === undefined) return;
    await new Promise<void>((resolve) => {
      const listening = this.#ended.event(() => {
        listening.dispose();
        resolve();
      });
    });
  }

  /**
   * Settles when all are read, or as soon as `stop` or another reading came in between, whatever becomes of the
   * articles that are being read then. Says whether all are. With `rest`, what somebody has stopped before stays
   * stopped, and these are read all the same.
   */
  async run(
    uris: readonly ArticleUri[],
    unanalysed: readonly ArticleUri[],
    rest?: 'stays stopped',
  ): Promise<boolean> {
    if (rest === undefined) this.#stoppedAt = undefined;
    const isAllRead = await this.#run(uris, unanalysed);
    if (isAllRead) this.#end();
    return isAllRead;
  }

  /** So many articles are shown as they were last, and are going to be checked. */
  expect(all: number): void {
    this.#tell({ of: 'check', done: 0, all });
  }

  /** Somebody looks at an article: it is next. */
  prefer(uri: string): void {
    this.#queue?.prefer(uri as ArticleUri);
  }

  /** What has not been read yet is not read. */
  stop(): void {
    this.#stoppedAt ??= this.#progress;
    this.#end();
    this.#tell(undefined);
  }

  dispose(): void {
    this.#take(undefined);
    this.#changed.dispose();
    this.#ended.dispose();
  }

  async #run(uris: readonly ArticleUri[], unanalysed: readonly ArticleUri[]): Promise<boolean> {
    const known = new ArticleQueue(uris);
    const queue = new ArticleQueue([]);
    const later = new ArticleQueue([]);
    this.#take(known);
    await this.#empty(known, 'check', filesAtOnce, async (uri) => {
      const isAsBefore = await this.#steps.check(uri);
      (isAsBefore ? later : queue).add(uri);
    });
    if (this.#queue !== known) return false;
    this.#take(queue);
    const unread = new Set(unanalysed);
    await this.#empty(queue, 'decisions', filesAtOnce, async (uri) => {
      if (await this.#steps.read(uri)) unread.add(uri);
    });
    if (this.#queue !== queue) return false;
    const toAnalyse = new ArticleQueue(this.#steps.inOrder([...unread]));
    this.#take(toAnalyse);
    const { width = 1 } = this.#ports.summariser ?? {};
    await this.#empty(toAnalyse, 'suggestions', width, (uri) => this.#analyse(uri));
    if (this.#queue !== toAnalyse) return false;
    this.#tell(undefined);
    this.#take(later);
    await this.#empty(later, undefined, filesInPassing, async (uri) => {
      // It may have changed since it was checked, and who is told of that finds it read already.
      if (await this.#steps.read(uri)) await this.#analyse(uri);
    });
    return this.#queue === later;
  }

  /** The articles that are read from now on. */
  #take(queue: ArticleQueue | undefined): void {
    this.#queue?.leave();
    this.#queue = queue;
  }

  #end(): void {
    this.#take(undefined);
    this.#ended.fire();
  }

  /** Without another thread, everything else gets its turn between two articles. */
  async #analyse(uri: ArticleUri): Promise<void> {
    if (this.#ports.summariser === undefined) await turn(this.#ports.clock);
    await this.#steps.analyse(uri);
  }

  async #empty(
    queue: ArticleQueue,
    of: ReadingProgress['of'] | undefined,
    width: number,
    step: (uri: ArticleUri) => Promise<void>,
  ): Promise<void> {
    const tell = () => {
      if (of !== undefined && queue.all > 0) this.#tell({ of, done: queue.done, all: queue.all });
    };
    const lane = async () => {
      for (let uri = queue.next(); uri !== undefined; uri = queue.next()) {
        try {
          await step(uri);
        } catch (error) {
          this.#ports.log(`${uri} was not read`, error);
        }
        if (this.#queue !== queue) return;
        queue.finish();
        tell();
      }
    };
    tell();
    await Promise.race([queue.left, Promise.all(Array.from({ length: width }, lane))]);
  }

  #tell(progress: ReadingProgress | undefined): void {
    if (progress === undefined && this.#progress === undefined) return;
    this.#progress = progress;
    this.#changed.fire(progress);
  }
}
