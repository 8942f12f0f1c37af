import { type Disposable, Emitter } from './event.ts';
import type { Ports } from './ports.ts';
import { turn } from './turns.ts';
import type { ArticleUri } from './uris.ts';

/** How far the reading of many articles is. */
export interface ReadingProgress {
  /**
   * `check`: whether files are as they were last; `decisions`: files are read, and what was decided is shown;
   * `suggestions`: the engine reads the texts.
   */
  readonly of: 'check' | 'decisions' | 'suggestions';
  readonly done: number;
  readonly all: number;
}

/** A reading as others see it. */
export type FolderReading = Pick<Reading, 'progress' | 'onDidChange' | 'prefer' | 'stop'>;

/** What is done to one article. */
export interface ReadingSteps {
  /** Whether an article is as it was last, so that what is known of it holds until there is time to read it. */
  check(uri: ArticleUri): Promise<boolean>;
  /** Reads its files; returns whether the engine has to read its text after that. */
  read(uri: ArticleUri): Promise<boolean>;
  analyse(uri: ArticleUri): Promise<void>;
  /** Articles in the order in which somebody wants them, by what is known of them by now. */
  inOrder(uris: readonly ArticleUri[]): readonly ArticleUri[];
}

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
  #queue: ArticleQueue | undefined;
  #progress: ReadingProgress | undefined;

  /** Fired with every article that was read, and with nothing when all are. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: Ports, steps: ReadingSteps) {
    this.#ports = ports;
    this.#steps = steps;
  }

  get progress(): ReadingProgress | undefined {
    return this.#progress;
  }

  /** Settles when all are read, or `stop` or another reading came in between. Says whether all are. */
  async run(uris: readonly ArticleUri[], unanalysed: readonly ArticleUri[]): Promise<boolean> {
    const known = new ArticleQueue(uris);
    const queue = new ArticleQueue([]);
    const later = new ArticleQueue([]);
    this.#queue = known;
    await this.#empty(known, 'check', filesAtOnce, async (uri) => {
      const isAsBefore = await this.#steps.check(uri);
      (isAsBefore ? later : queue).add(uri);
    });
    if (this.#queue !== known) return false;
    this.#queue = queue;
    const unread = new Set(unanalysed);
    await this.#empty(queue, 'decisions', filesAtOnce, async (uri) => {
      if (await this.#steps.read(uri)) unread.add(uri);
    });
    if (this.#queue !== queue) return false;
    const toAnalyse = new ArticleQueue(this.#steps.inOrder([...unread]));
    this.#queue = toAnalyse;
    const { width = 1 } = this.#ports.summariser ?? {};
    await this.#empty(toAnalyse, 'suggestions', width, (uri) => this.#analyse(uri));
    if (this.#queue !== toAnalyse) return false;
    this.#tell(undefined);
    this.#queue = later;
    await this.#empty(later, undefined, filesInPassing, async (uri) => {
      await this.#steps.read(uri);
    });
    return this.#queue === later;
  }

  /** Somebody looks at an article: it is next. */
  prefer(uri: string): void {
    this.#queue?.prefer(uri as ArticleUri);
  }

  /** What has not been read yet is not read. */
  stop(): void {
    this.#queue = undefined;
    this.#tell(undefined);
  }

  dispose(): void {
    this.#queue = undefined;
    this.#changed.dispose();
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
    const lane = async () => {
      for (let uri = queue.next(); uri !== undefined; uri = queue.next()) {
        try {
          await step(uri);
        } catch (error) {
          this.#ports.log(`${uri} was not read`, error);
        }
        if (this.#queue !== queue) return;
        if (of !== undefined) this.#tell({ of, done: queue.done, all: queue.all });
      }
    };
    await Promise.all(Array.from({ length: width }, lane));
  }

  #tell(progress: ReadingProgress | undefined): void {
    if (progress === undefined && this.#progress === undefined) return;
    this.#progress = progress;
    this.#changed.fire(progress);
  }
}

/** Articles in the order in which they are to be read; each comes out once. */
class ArticleQueue {
  readonly #left: Set<ArticleUri>;
  readonly #preferred: ArticleUri[] = [];
  #all: number;

  constructor(uris: readonly ArticleUri[]) {
    this.#left = new Set(uris);
    this.#all = this.#left.size;
  }

  get all(): number {
    return this.#all;
  }

  get done(): number {
    return this.#all - this.#left.size;
  }

  add(uri: ArticleUri): void {
    if (this.#left.has(uri)) return;
    this.#left.add(uri);
    this.#all += 1;
  }

  /** The one that was asked for last comes first. */
  prefer(uri: ArticleUri): void {
    if (this.#left.has(uri)) this.#preferred.push(uri);
  }

  next(): ArticleUri | undefined {
    for (let uri = this.#preferred.pop(); uri !== undefined; uri = this.#preferred.pop()) {
      if (this.#left.delete(uri)) return uri;
    }
    const [uri] = this.#left;
    if (uri !== undefined) this.#left.delete(uri);
    return uri;
  }
}
