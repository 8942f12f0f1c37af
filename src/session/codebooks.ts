import { type Codebook, defaultCodebook } from '../core/codebook/codebook.ts';
import { type CodebookFile, parseCodebook } from '../core/codebook/parseCodebook.ts';
import type { TextChange } from './decisions/outcome.ts';
import { Emitter } from './event.ts';
import type { FileProblems } from './fileProblems.ts';
import type { Ports } from './ports.ts';
import { type Postponed, Refusal } from './refusal.ts';
import type { SidecarFiles, SidecarState } from './sidecarFiles.ts';
import { TaskQueue } from './taskQueue.ts';
import { type ArticleUri, type CodebookUri, codebooksAbove } from './uris.ts';

/** What a change made of a codebook. */
export interface CodebookChange extends TextChange {
  readonly uri: CodebookUri;
}

/** How a change was written. */
interface CodebookWriting extends CodebookChange {
  /** Whether the file was not as it is to be already. */
  readonly isWritten: boolean;
  readonly postponed: Postponed | undefined;
}

/** A codebook as it was read last. */
interface Known {
  readonly text: string;
  readonly file: CodebookFile;
  /** What holds: the one before, as long as this one cannot be read. */
  readonly codebook: Codebook;
}

/** Every codebook that was looked for, read once each; the absence of one is remembered too. */
export class Codebooks {
  readonly #ports: Ports;
  readonly #files: SidecarFiles;
  readonly #queue = new TaskQueue<CodebookUri>();
  readonly #read = new Map<CodebookUri, Promise<Codebook | undefined>>();
  readonly #known = new Map<CodebookUri, Known>();
  readonly #problems = new Emitter<FileProblems>();
  readonly #changed = new Emitter<CodebookUri>();

  readonly onDidChangeProblems = this.#problems.event;
  /** Fired when a decision has changed a codebook: what is shown of its articles is no longer right. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: Ports, files: SidecarFiles) {
    this.#ports = ports;
    this.#files = files;
  }

  /** The nearest codebook above an article, or what holds without one. */
  async nearest(article: ArticleUri): Promise<Codebook> {
    const uri = await this.nearestUri(article);
    return (uri && (await this.#get(uri))) ?? defaultCodebook;
  }

  /** Where the nearest codebook above an article is; undefined where there is none. */
  async nearestUri(article: ArticleUri): Promise<CodebookUri | undefined> {
    for (const uri of codebooksAbove(article)) {
      if ((await this.#get(uri)) !== undefined) return uri;
    }
    return undefined;
  }

  /**
   * Re-reads a codebook, changes its text and writes it; no text, no file. Rejects with a Refusal, and
   * nothing is changed, where it cannot be; one that holds but is not on disk yet is returned as postponed.
   */
  change(
    uri: CodebookUri,
    change: (text: string | undefined) => string | undefined,
  ): Promise<CodebookWriting> {
    return this.#queue.run(uri, async () => {
      const { onDisk, text: before } = await this.#readToWrite(uri);
      const after = change(before);
      const postponed = await this.#files.write(uri, { onDisk, text: after });
      await this.refresh(uri);
      if (after !== before) this.#changed.fire(uri);
      return { uri, before, after, isWritten: after !== onDisk, postponed };
    });
  }

  /** What a codebook said when it was read, for the nearest one above an article; undefined where none is. */
  async nearestText(article: ArticleUri): Promise<string | undefined> {
    const uri = await this.nearestUri(article);
    return uri && this.#known.get(uri)?.text;
  }

  /** Tells again what is wrong with a codebook, as it was read last. */
  tellProblems(uri: CodebookUri): void {
    const known = this.#known.get(uri);
    if (known === undefined) return;
    this.#problems.fire({ uri, text: known.text, problems: known.file.problems });
  }

  /** To be called when a codebook may have changed, appeared or gone. */
  async refresh(uri: CodebookUri): Promise<void> {
    this.#read.delete(uri);
    const codebook = await this.#get(uri);
    if (codebook === undefined) this.#problems.fire({ uri, text: '', problems: [] });
  }

  /** Reads a codebook again that somebody has looked for. Says whether another one holds since. */
  async recheck(uri: CodebookUri): Promise<boolean> {
    const before = this.#read.get(uri);
    if (before === undefined) return false;
    await this.refresh(uri);
    return (await this.#get(uri)) !== (await before);
  }

  /**
   * The text of a codebook, with what could not be written yet; undefined where there is none. Folders
   * above the user's own may be closed to us: no codebook is there, then.
   */
  async textOf(uri: CodebookUri): Promise<string | undefined> {
    try {
      return (await this.#files.read(uri)).text;
    } catch (error) {
      this.#ports.log(`no codebook read at ${uri}`, error);
      return undefined;
    }
  }

  /** Where a decision is set aside by that, what the file says holds from then on. */
  async #readToWrite(uri: CodebookUri): Promise<SidecarState> {
    try {
      return await this.#files.readToWrite(uri);
    } catch (error) {
      if (error instanceof Refusal) {
        await this.refresh(uri);
        this.#changed.fire(uri);
      }
      throw error;
    }
  }

  #get(uri: CodebookUri): Promise<Codebook | undefined> {
    const known = this.#read.get(uri);
    if (known !== undefined) return known;
    const reading = this.#open(uri);
    this.#read.set(uri, reading);
    return reading;
  }

  /**
   * A codebook that cannot be read, half-way through an edit perhaps, must not stop anybody's work:
   * what is wrong is shown, and the one before holds until it is mended. One with the same text is the
   * same codebook, for which no article has to be read again.
   */
  async #open(uri: CodebookUri): Promise<Codebook | undefined> {
    const text = await this.textOf(uri);
    if (text === undefined) return undefined;
    const before = this.#known.get(uri);
    const known = before?.text === text ? before : knownBy(text, before);
    this.#known.set(uri, known);
    this.#problems.fire({ uri, text, problems: known.file.problems });
    return known.codebook;
  }
}

function knownBy(text: string, before: Known | undefined): Known {
  const file = parseCodebook(text);
  const codebook = file.state === 'readable' ? file.codebook : before?.codebook;
  return { text, file, codebook: codebook ?? defaultCodebook };
}
