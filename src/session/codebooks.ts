import { type Codebook, defaultCodebook } from '../core/codebook/codebook.ts';
import { parseCodebook } from '../core/codebook/parseCodebook.ts';
import { Emitter } from './event.ts';
import type { FileProblems } from './fileProblems.ts';
import type { Ports } from './ports.ts';
import { type ArticleUri, type CodebookUri, codebooksAbove } from './uris.ts';

/** Every codebook that was looked for, read once each; the absence of one is remembered too. */
export class Codebooks {
  readonly #ports: Ports;
  readonly #read = new Map<CodebookUri, Promise<Codebook | undefined>>();
  readonly #lastReadable = new Map<CodebookUri, Codebook>();
  readonly #problems = new Emitter<FileProblems>();

  readonly onDidChangeProblems = this.#problems.event;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The nearest codebook above an article, or what holds without one. */
  async nearest(article: ArticleUri): Promise<Codebook> {
    for (const uri of codebooksAbove(article)) {
      const codebook = await this.#get(uri);
      if (codebook !== undefined) return codebook;
    }
    return defaultCodebook;
  }

  /** To be called when a codebook may have changed, appeared or gone. */
  async refresh(uri: CodebookUri): Promise<void> {
    this.#read.delete(uri);
    const codebook = await this.#get(uri);
    if (codebook === undefined) this.#problems.fire({ uri, text: '', problems: [] });
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
   * what is wrong is shown, and the one before holds until it is mended.
   */
  async #open(uri: CodebookUri): Promise<Codebook | undefined> {
    const text = await this.#textOf(uri);
    if (text === undefined) return undefined;
    const file = parseCodebook(text);
    if (file.state === 'readable') this.#lastReadable.set(uri, file.codebook);
    this.#problems.fire({ uri, text, problems: file.problems });
    return this.#lastReadable.get(uri) ?? defaultCodebook;
  }

  /** Folders above the user's own may be closed to us: no codebook is there, then. */
  async #textOf(uri: CodebookUri): Promise<string | undefined> {
    try {
      return await this.#ports.files.read(uri);
    } catch (error) {
      this.#ports.log(`no codebook read at ${uri}`, error);
      return undefined;
    }
  }
}
