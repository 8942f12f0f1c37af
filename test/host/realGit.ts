import assert from 'node:assert/strict';
import { extensions, Uri, workspace } from 'vscode';
import type { GitApi, GitRepository } from '../../src/host/git/gitApi.ts';
import { inWorkspace, until } from './workbench.ts';

/** What the suite uses of Node where it runs in Node; its bundle must load in a web worker too. */
interface NodeProcess {
  readonly env: {
    GIT_CONFIG_GLOBAL?: string | undefined;
    GIT_CONFIG_NOSYSTEM?: string | undefined;
  };
  getBuiltinModule(name: 'node:child_process'): {
    execFileSync(
      program: string,
      args: readonly string[],
      options: { cwd: string; encoding: 'utf8'; stdio: 'pipe' },
    ): string;
  };
}

const { process } = globalThis as { process?: Partial<NodeProcess> };

/** Whether this host has git: the web worker has not. */
export const hasGit = typeof process?.getBuiltinModule === 'function';

function node(): NodeProcess {
  assert.ok(hasGit, 'this host has no Node');
  return process as NodeProcess;
}

/** Keeps the user's own git configuration away, also from the Git extension, which runs in this process. */
export function withoutUserConfiguration(): () => void {
  const { env } = node();
  const before = { ...env };
  env.GIT_CONFIG_GLOBAL = '/dev/null';
  env.GIT_CONFIG_NOSYSTEM = '1';
  return () => {
    env.GIT_CONFIG_GLOBAL = before.GIT_CONFIG_GLOBAL;
    env.GIT_CONFIG_NOSYSTEM = before.GIT_CONFIG_NOSYSTEM;
  };
}

interface TestedGitApi extends GitApi {
  openRepository(root: Uri): Promise<GitRepository | null>;
}

/** A real repository in a folder of the workspace, open in the Git extension. */
export class RealRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  git(...args: readonly string[]): string {
    const cwd = inWorkspace(this.folder).fsPath;
    const { execFileSync } = node().getBuiltinModule('node:child_process');
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe' });
  }

  /** Makes everything as it was in a commit, whatever is under way. */
  reset(commit: string): void {
    for (const file of ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD']) {
      this.git('update-ref', '-d', file);
    }
    this.git('checkout', '--quiet', '--force', '-B', 'main', commit);
    this.git('clean', '--quiet', '--force', '-d', '-x');
    this.git('config', 'user.name', 'Ana');
  }

  async create(): Promise<void> {
    await workspace.fs.createDirectory(inWorkspace(this.folder));
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Ana');
    this.git('config', 'user.email', 'ana@localhost');
  }

  /** The repository as the Git extension has it. */
  async opened(): Promise<GitRepository> {
    const git = await gitExtension();
    const uri = inWorkspace(this.folder);
    const root = uri.toString();
    await until(async () => {
      await git.openRepository(uri);
      return git.repositories.some(({ rootUri }) => rootUri.toString() === root);
    }, 'the Git extension does not open the repository');
    const found = git.repositories.find(({ rootUri }) => rootUri.toString() === root);
    assert.ok(found);
    return found;
  }

  async remove(): Promise<void> {
    const git = await gitExtension();
    const root = inWorkspace(this.folder).toString();
    await workspace.fs.delete(Uri.joinPath(inWorkspace(this.folder)), { recursive: true });
    await until(
      () => git.repositories.every(({ rootUri }) => rootUri.toString() !== root),
      'the Git extension keeps a repository that is gone',
    );
  }
}

export async function gitExtension(): Promise<TestedGitApi> {
  const extension = extensions.getExtension('vscode.git');
  const git = await extension?.activate();
  return git.getAPI(1);
}
