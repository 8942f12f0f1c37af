import { l10n, workspace } from 'vscode';
import { Refusal } from '../../session/refusal.ts';
import { type GitApi, gitApi } from './gitApi.ts';

/**
 * The Git extension's API when it has looked for repositories. Throws a Refusal where there is none: in the
 * browser, and where Git is switched off or not installed.
 */
export async function openGit(): Promise<GitApi> {
  const git = await gitApi();
  if (git === undefined && !workspace.isTrusted) {
    throw new Refusal(
      l10n.t(
        'VS Code does not run git in a folder that is not trusted. Your decisions are saved in their files; trust the folder (Workspaces: Manage Workspace Trust), then commit again.',
      ),
    );
  }
  if (git === undefined) {
    throw new Refusal(
      l10n.t(
        'VS Code cannot use git here: it runs in a browser, or git is not installed, or the setting git.enabled is off. Your decisions are saved in their files; commit these with git itself.',
      ),
    );
  }
  await initialized(git);
  return git;
}

function initialized(git: GitApi): Promise<void> {
  if (git.state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const listener = git.onDidChangeState((state) => {
      if (state !== 'initialized') return;
      listener.dispose();
      resolve();
    });
  });
}
