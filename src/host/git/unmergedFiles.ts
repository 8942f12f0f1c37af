import type { Uri } from 'vscode';
import { Emitter } from '../../session/event.ts';
import { classify } from '../../session/uris.ts';
import { DisposableStore } from '../disposableStore.ts';
import { type GitChange, type GitRepository, gitApi } from './gitApi.ts';

/** A sidecar or codebook that git could not merge. */
export interface UnmergedFile extends GitChange {
  readonly repository: GitRepository;
}

/** Follows which sidecars and codebooks of the open repositories are unmerged. */
export class UnmergedFiles extends DisposableStore {
  readonly #repositories = new Map<GitRepository, DisposableStore>();
  readonly #changed = this.add(new Emitter<readonly UnmergedFile[]>());
  #isConnected = false;

  /** Fired with all of them whenever git was asked for its state. */
  readonly onDidChange = this.#changed.event;

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
    return [...this.#repositories.keys()].flatMap((repository) =>
      repository.state.mergeChanges
        .filter(({ uri }) => classify(uri.toString()) !== undefined)
        .map(({ uri, status }) => ({ uri, status, repository })),
    );
  }

  /** Asks git again: what is done in a terminal is seen only after a moment. */
  async refresh(): Promise<void> {
    for (const repository of this.#repositories.keys()) await repository.status();
  }

  at(uri: Uri): UnmergedFile | undefined {
    return this.all.find((file) => file.uri.toString() === uri.toString());
  }

  override dispose(): void {
    for (const followed of this.#repositories.values()) followed.dispose();
    super.dispose();
  }

  #follow(repository: GitRepository): void {
    if (this.#repositories.has(repository)) return;
    const followed = new DisposableStore();
    this.#repositories.set(repository, followed);
    followed.add(repository.state.onDidChange(() => this.#changed.fire(this.all)));
    this.#changed.fire(this.all);
  }

  #leave(repository: GitRepository): void {
    this.#repositories.get(repository)?.dispose();
    this.#repositories.delete(repository);
    this.#changed.fire(this.all);
  }
}
