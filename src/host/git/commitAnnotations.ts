import { l10n, workspace } from 'vscode';
import { Refusal } from '../../session/refusal.ts';
import { type AnnotationChanges, stagedOthers } from './annotationChanges.ts';
import type { GitRepository } from './gitApi.ts';
import { refuseOthers } from './refuseToCommit.ts';

/**
 * Commits the changed annotations of a repository, as they are on disk, and nothing else. The Git extension
 * can only commit the whole index: so the index is read again between staging and committing. What was not
 * staged before is not staged after a failure, and the text in the input box of Source Control stays.
 * Throws a Refusal where nothing was committed.
 */
export async function commitAnnotations(
  { repository, files, staged }: AnnotationChanges,
  message: string,
): Promise<void> {
  const paths = [...files.values()].map(({ fsPath }) => fsPath);
  const unstaged = [...files].filter(([uri]) => !staged.has(uri)).map(([, { fsPath }]) => fsPath);
  const typed = repository.inputBox.value;
  try {
    await repository.add(paths);
    refuseOthers(await stagedOthers(repository));
    await repository.commit(message, optionsOf(repository));
  } catch (error) {
    if (unstaged.length > 0) await repository.revert(unstaged);
    throw error instanceof Refusal ? error : refusalOf(error);
  } finally {
    repository.inputBox.value = typed;
  }
}

/** What the user has set for every commit in VS Code. */
function optionsOf({ rootUri }: GitRepository) {
  const settings = workspace.getConfiguration('git', rootUri);
  return {
    ...(settings.get('alwaysSignOff') === true && { signoff: true }),
    ...(settings.get('enableCommitSigning') === true && { signCommit: true }),
  };
}

/** What git says, for people. */
function refusalOf(error: unknown): Refusal {
  const { gitErrorCode: code, stderr, stdout } = detailsOf(error);
  if (code === 'NoUserNameConfigured' || code === 'NoUserEmailConfigured') {
    return new Refusal(
      l10n.t(
        'Nothing was committed: git does not know who you are. Set user.name and user.email, in a terminal with `git config --global user.name "Your Name"` and the same for user.email.',
      ),
      { cause: error },
    );
  }
  const said = `${stderr ?? ''}\n${stdout ?? ''}`.split('\n').map((line) => line.trim());
  const words = said.filter(Boolean).slice(0, mostLines).join(' ') || String(error);
  return new Refusal(l10n.t('Nothing was committed. git or one of its hooks said: {0}', words), {
    cause: error,
  });
}

const mostLines = 5;

interface GitErrorDetails {
  readonly gitErrorCode?: unknown;
  readonly stderr?: unknown;
  readonly stdout?: unknown;
}

/** What the Git extension adds to its errors. */
function detailsOf(error: unknown): GitErrorDetails {
  return typeof error === 'object' && error !== null ? error : {};
}
