import type { Uri } from 'vscode';
import { type Disposable, Emitter } from '../../session/event.ts';
import type { Ports } from '../../session/ports.ts';
import { classify } from '../../session/uris.ts';
import { DisposableStore } from '../disposableStore.ts';
import { type GitChange, type GitRepository, gitApi } from './gitApi.ts';

/** A sidecar or codebook that git could not merge. */
export interface UnmergedFile extends GitChange {
  readonly repository: GitRepository;
}

interface FollowedRepository {
  readonly repository: GitRepository;
  readonly listener: Disposable;
}

/** Follows which sidecars and codebooks of the open repositories are unmerged. */
export class UnmergedFiles extends DisposableStore {
  /** By their root, since the Git extension makes a new object of a repository whenever it is asked. */
  readonly #repositories = new Map<string, FollowedRepository>();
  readonly #changed = this.add(new Emitter<readonly UnmergedFile[]>());
  readonly #log: Ports['log'];
  #isConnected = false;

  /** Fired with all of them whenever git was asked for its state. */
  readonly onDidChange = this.#changed.event;

  constructor(log: Ports['log']) {
    super();
    this.#log = log;
  }

  /** Finds the Git extension, unless that is done. False where there is none, as in the web. */
  async connect(): Promise<boolean> {
    if (this.#isConnected) return true;
    const git = await gitApi();
    if (git === undefined || this.#isConnected) return this.#isConnected;
    this.#isConnected = true;
    this.add(git.onDidOpenRepository((repository) => this.#follow(repository)));
    this.add(git.onDidCloseRepository((repository) => this.#leave(repository)));
    for (const repository of git.repositories) this.#follow(repository);
    return true;
  }

  /** All of them as git last said, repository by repository. */
  get all(): readonly UnmergedFile[] {
    return [...this.#repositories.values()].flatMap(({ repository }) =>
      repository.state.mergeChanges
        .filter(({ uri }) => classify(uri.toString()) !== undefined)
        .map(({ uri, status }) => ({ uri, status, repository })),
    );
  }

  /**
   * Asks git again: what is done in a terminal is seen only after a moment. A repository that cannot answer,
   * such as one whose folder was just deleted, holds up no other.
   */
  async refresh(): Promise<void> {
    for (const [root, { repository }] of this.#repositories) {
      const asked = repository.status();
      await asked.catch((error) => this.#log(`git did not answer in ${root}`, error));
    }
  }

  at(uri: Uri): UnmergedFile | undefined {
    return this.all.find((file) => file.uri.toString() === uri.toString());
  }

  override dispose(): void {
    for (const { listener } of this.#repositories.values()) listener.dispose();
    super.dispose();
  }

  #follow(repository: GitRepository): void {
    const root = repository.rootUri.toString();
    if (this.#repositories.has(root)) return;
    const listener = repository.state.onDidChange(() => this.#changed.fire(this.all));
    this.#repositories.set(root, { repository, listener });
    this.#changed.fire(this.all);
  }

  #leave({ rootUri }: GitRepository): void {
    this.#repositories.get(rootUri.toString())?.listener.dispose();
    this.#repositories.delete(rootUri.toString());
    this.#changed.fire(this.all);
  }
}
