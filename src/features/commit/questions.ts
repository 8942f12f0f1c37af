import { l10n, type QuickPickItem, window } from 'vscode';
import { withoutLinks } from '../../core/text/foreignWords.ts';
import { fileCount, shownNumber } from '../../host/counts.ts';
import type { AnnotationChanges } from '../../host/git/annotationChanges.ts';
import { nameFiles } from '../../host/git/nameFiles.ts';
import { pickOne } from '../../host/plainItems.ts';

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
  const picked = await pickOne(items, {
    title: l10n.t('Commit Annotations: several repositories have changes'),
    placeHolder: l10n.t('Repository'),
  });
  return picked?.changes;
}

const mostErrors = 8;

/** Says what is wrong with the files, and asks whether they are to be committed all the same. */
export async function confirmErrors(errors: readonly string[]): Promise<boolean> {
  if (errors.length === 0) return true;
  const commit = l10n.t('Commit Anyway');
  const more =
    errors.length > mostErrors
      ? [l10n.t('and {0} more', shownNumber(errors.length - mostErrors))]
      : [];
  const answer = await window.showWarningMessage(
    errors.length === 1
      ? l10n.t('There is an error in what you are about to commit.')
      : l10n.t('There are {0} errors in what you are about to commit.', shownNumber(errors.length)),
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
    title: l10n.t('Commit Annotations: {0} to {1}', fileCount(count), branch),
    value: message,
    valueSelection: [message.length, message.length],
    prompt: withoutLinks(
      l10n.t(
        'Commits {0} and nothing else. Nothing is staged until then.',
        nameFiles([...files.values()]),
      ),
    ),
    ignoreFocusOut: true,
    validateInput: (typed) =>
      typed.trim() === '' ? l10n.t('A commit needs a message.') : undefined,
  });
}
