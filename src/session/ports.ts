import type { ArticleSources } from './articleSources.ts';
import type { Disposable } from './event.ts';
import type { FileUri } from './uris.ts';

/** What a file on disk is at a moment: another content has another time or size. */
export interface FileStamp {
  /** Milliseconds since 1970 at which it was written. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/**
 * Text files as the editor sees them. Paths, encodings and the question whether a file is open in an
 * editor belong to the host.
 */
export interface Files {
  /**
   * The text as it is now, unsaved changes of an open editor included; undefined where no file is, or
   * one that is binary or too large to be an article. `known` is what `stamp` has just said, which spares
   * asking for the size.
   */
  read(uri: FileUri, known?: FileStamp): Promise<string | undefined>;
  /** Whether there is a file, text or not; true for a document that was never saved. */
  exists(uri: FileUri): Promise<boolean>;
  /**
   * Undefined where no file is, or an editor has unsaved changes of it. Absent where files cannot be told
   * apart so.
   */
  stamp?(uri: FileUri): Promise<FileStamp | undefined>;
  /**
   * Makes `text` the content on disk, whatever the auto-save setting. Rejects when it cannot: with a
   * Refusal where that will never be possible, else it is tried again later.
   */
  write(uri: FileUri, text: string): Promise<void>;
  /** Deletes the file. Rejects as `write` does. */
  remove(uri: FileUri): Promise<void>;
}

/** A small store that outlives a crash of the editor, for texts on their way to disk. */
export interface Storage<Content = string> {
  keys(): Promise<readonly string[]>;
  get(key: string): Promise<Content | undefined>;
  set(key: string, content: Content): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Time. */
export interface Clock {
  /** Milliseconds from some fixed point; never goes back. */
  now(): number;
  /** Calls back once after some milliseconds, unless disposed before. */
  after(milliseconds: number, callback: () => void): Disposable;
}

/** What the summary of an article is made of. */
export interface SummaryRequest {
  readonly sources: ArticleSources;
  /** Whether the engine is to read the text; else the summary has only the stored claims. */
  readonly isAnalysed: boolean;
}

/** Makes summaries of articles that nobody works on, on another thread where there is one. */
export interface Summariser {
  /** How many requests keep it busy. */
  readonly width: number;
  /** See `packSummary`. */
  summarise(request: SummaryRequest): Promise<Uint8Array>;
}

/** A storage for what can be made again. */
export interface Cache {
  readonly storage: Storage<Uint8Array>;
  /** Of the extension: what another one has stored is of no use. */
  version(): Promise<string>;
}

/** What a session needs from whoever runs it. */
export interface Ports {
  readonly files: Files;
  readonly storage: Storage;
  readonly clock: Clock;
  /** What is known of the folder from one run to the next; it may be lost at any time. */
  readonly cache?: Cache;
  /** Absent where summaries are made on the thread of the session. */
  readonly summariser?: Summariser;
  /** Whether articles that nobody has opened are searched for suggestions; true where it is absent. */
  readonly wantsSuggestions?: () => boolean;
  /** Told of failures that no caller waits for. */
  readonly log: (message: string, error?: unknown) => void;
}
