import { type QuickPickItem, window } from 'vscode';
import type { AnnotationChanges } from '../../host/git/annotationChanges.ts';
import { nameFiles } from '../../host/git/nameFiles.ts';

interface RepositoryItem extends QuickPickItem {
  readonly changes: AnnotationChanges;
}

/** Asks in which repository to commit where several have changes. Undefined when none is chosen. */
export async function pickRepository(
  all: readonly AnnotationChanges[],
): Promise<AnnotationChanges | undefined> {
  if (all.length < 2) return all[0];
  const items = all.map((changes): RepositoryItem => {
    const { path } = changes.repository.rootUri;
    return {
      changes,
      label: path.slice(path.lastIndexOf('/') + 1),
      description: nameFiles([...changes.files.values()]),
    };
  });
  const picked = await window.showQuickPick(items, {
    title: 'Commit Annotations: several repositories have changes',
    placeHolder: 'Repository',
  });
  return picked?.changes;
}

const mostErrors = 8;

/** Says what is wrong with the files, and asks whether they are to be committed all the same. */
export async function confirmErrors(errors: readonly string[]): Promise<boolean> {
  if (errors.length === 0) return true;
  const commit = 'Commit Anyway';
  const more = errors.length > mostErrors ? [`and ${errors.length - mostErrors} more`] : [];
  const answer = await window.showWarningMessage(
    errors.length === 1
      ? 'There is an error in what you are about to commit.'
      : `There are ${errors.length} errors in what you are about to commit.`,
    { modal: true, detail: [...errors.slice(0, mostErrors), ...more].join('\n') },
    commit,
  );
  return answer === commit;
}

/** Shows the message for editing. Undefined when the user gives up. */
export function askMessage(
  message: string,
  { repository, files }: AnnotationChanges,
  count: number,
): Thenable<string | undefined> {
  const branch = repository.state.HEAD?.name ?? '';
  return window.showInputBox({
    title: `Commit Annotations: ${count === 1 ? '1 file' : `${count} files`} to ${branch}`,
    value: message,
    valueSelection: [message.length, message.length],
    prompt: `Commits ${nameFiles([...files.values()])} and nothing else. Nothing is staged until then.`,
    ignoreFocusOut: true,
    validateInput: (typed) => (typed.trim() === '' ? 'A commit needs a message.' : undefined),
  });
}
