import assert from 'node:assert/strict';
import { extensions, type Uri, workspace } from 'vscode';
import type { GitApi, GitRepository } from '../../src/host/git/gitApi.ts';
import { inWorkspace, until } from './workbench.ts';

/** The little of Node that these tests need. A web worker has none of it, and no Git extension. */
interface Node {
  getBuiltinModule(name: 'node:child_process'): {
    execFileSync(program: string, args: readonly string[], options: object): string;
    spawnSync(
      program: string,
      args: readonly string[],
      options: object,
    ): { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  };
  readonly env: { [name: string]: string | undefined };
}

const node = (globalThis as { readonly process?: Partial<Node> }).process;

/** Whether this host can run git. */
export const hasGit = node?.getBuiltinModule !== undefined;

/**
 * Keeps the user's git configuration away from the Git extension too, which runs in this process. Returns
 * what brings it back.
 */
export function withoutUserConfiguration(): () => void {
  const env = node?.env ?? {};
  const before = { ...env };
  Object.assign(env, ownConfiguration);
  return () => {
    for (const name of Object.keys(ownConfiguration)) {
      if (before[name] === undefined) delete env[name];
      else env[name] = before[name];
    }
  };
}

const ownConfiguration = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** A real git repository in a folder of the workspace, away from the user's configuration. */
export class TestRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Ana Vidal');
    this.git('config', 'user.email', 'ana@localhost');
  }

  git(...args: readonly string[]): string {
    return this.#processes.execFileSync('git', args, { ...this.#surroundings, stdio: 'pipe' });
  }

  /** A git command that may fail: how it ended, with all that it said. */
  attempt(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
    const { status, stdout, stderr } = this.#processes.spawnSync('git', args, this.#surroundings);
    return { status, said: stdout + stderr };
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  }

  /** Makes everything as it was in a commit, on the branch `main`, whatever is under way. */
  reset(commit: string): void {
    for (const head of ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD']) {
      this.git('update-ref', '-d', head);
    }
    this.git('checkout', '--quiet', '--force', '-B', 'main', commit);
    this.git('clean', '--quiet', '--force', '-d', '-x');
  }

  get #processes() {
    assert.ok(node?.getBuiltinModule);
    return node.getBuiltinModule('node:child_process');
  }

  get #surroundings(): object {
    const cwd = inWorkspace(this.folder).fsPath;
    const env = { ...node?.env, ...ownConfiguration };
    return { cwd, env, encoding: 'utf8' };
  }
}

interface GitExtension {
  getAPI(version: 1): GitApi & { openRepository(root: Uri): Promise<GitRepository | null> };
}

/** Lets VS Code's Git extension open a repository, as it does with one that it finds. */
export async function openedByGit(folder: string): Promise<GitRepository> {
  const git = await gitOfEditor();
  const root = inWorkspace(folder);
  await until(async () => {
    await git.openRepository(root);
    return git.getRepository(root) !== null;
  }, 'git does not open the repository');
  const repository = git.getRepository(root);
  assert.ok(repository);
  return repository;
}

/** Deletes something of the workspace with a repository in it, and waits until the Git extension knows. */
export async function deleteRepository(folder: string, what = folder): Promise<void> {
  const git = await gitOfEditor();
  const root = inWorkspace(folder).toString();
  await workspace.fs.delete(inWorkspace(what), { recursive: true });
  await until(
    () => git.repositories.every(({ rootUri }) => rootUri.toString() !== root),
    'git keeps a repository that is gone',
  );
}

async function gitOfEditor() {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  assert.ok(extension, 'there is no Git extension');
  return (await extension.activate()).getAPI(1);
}
