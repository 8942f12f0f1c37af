import { type Event, extensions, type Uri } from 'vscode';

/**
 * The part of version 1 of the API of VS Code's own Git extension that Standpoint uses, which that
 * extension offers as types to copy. Paths are those of the file system, not addresses.
 */
export interface GitApi {
  /** Repositories are looked for until it is `initialized`. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  readonly onDidCloseRepository: Event<GitRepository>;
  /** The innermost repository around a file or folder; null where there is none. */
  getRepository(uri: Uri): GitRepository | null;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly inputBox: { value: string };
  readonly state: GitState;
  /** Reads the state anew. */
  status(): Promise<void>;
  /** A file as it is in a commit or, for `:1` to `:3`, in a stage of the index. Rejects where there is none. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
  /** Stages files as they are on disk, deleted ones included. */
  add(paths: readonly string[]): Promise<void>;
  /** Takes files out of the index, or puts those of the last commit back into it. */
  revert(paths: readonly string[]): Promise<void>;
  /** Commits the whole index, and clears the input box. There is no commit of some paths only. */
  commit(message: string, options: GitCommitOptions): Promise<void>;
  /** What the index and the last commit differ in: added, deleted, modified and renamed files. */
  diffIndexWithHEAD(): Promise<readonly GitDifference[]>;
  /** What the index and another tree differ in. */
  diffIndexWith(ref: string): Promise<readonly GitDifference[]>;
  /** What the files on disk and the index differ in, whatever the name says; untracked files not counted. */
  diffWithHEAD(): Promise<readonly GitDifference[]>;
  /** Those of the paths that git ignores. */
  checkIgnore(paths: readonly string[]): Promise<ReadonlySet<string>>;
  getCommit(ref: string): Promise<GitCommit>;
  getRefs(query: Readonly<Record<string, never>>): Promise<readonly GitRef[]>;
  /** The clone's own value; empty where it has none. */
  getConfig(key: string): Promise<string>;
  /** Adds a value to the clone's own configuration, beside any that are there. */
  setConfig(key: string, value: string): Promise<string>;
  unsetConfig(key: string): Promise<string>;
}

export interface GitState {
  readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
  readonly mergeChanges: readonly GitChange[];
  /** As the latest `status` saw it, and cut where there are very many changes. */
  readonly indexChanges: readonly GitDifference[];
  /** Where a rebase stands; a commit would continue it. */
  readonly rebaseCommit: GitCommit | undefined;
  /** Fired after each reading of the state, whether anything is new or not. */
  readonly onDidChange: Event<void>;
}

export interface GitCommitOptions {
  readonly signoff?: boolean;
  readonly signCommit?: boolean;
}

export interface GitChange {
  readonly uri: Uri;
  /** One of `unmergedStatus` for a file in `mergeChanges`. */
  readonly status: number;
}

/** A difference between two of the trees that git keeps. */
export interface GitDifference extends GitChange {
  /** Where a renamed file was before; else the same. */
  readonly originalUri: Uri;
}

/** A branch, a branch of a remote, or a tag. */
export interface GitRef {
  readonly type: 0 | 1 | 2;
  readonly name?: string;
  readonly commit?: string;
}

export interface GitCommit {
  readonly hash: string;
  readonly authorName?: string;
}

/** The Git extension's numbers for what happened to a file that git could not merge. */
export const unmergedStatus = {
  addedByUs: 12,
  addedByThem: 13,
  deletedByUs: 14,
  deletedByThem: 15,
  bothAdded: 16,
  bothDeleted: 17,
  bothModified: 18,
} as const;

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  /** Throws while Git is switched off. */
  getAPI(version: 1): GitApi;
}

/** The Git extension's API; undefined in the web, and where Git is switched off or not installed. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  const git = await extension?.activate();
  return git?.enabled ? git.getAPI(1) : undefined;
}
