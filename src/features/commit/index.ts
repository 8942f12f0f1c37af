import { l10n, ProgressLocation, window } from 'vscode';
import type { ChangedFile } from '../../core/commit/changedFile.ts';
import { commitErrors } from '../../core/commit/commitErrors.ts';
import { commitMessage } from '../../core/commit/commitMessage.ts';
import { fileCount } from '../../host/counts.ts';
import { type AnnotationChanges, annotationChanges } from '../../host/git/annotationChanges.ts';
import { commitAnnotations } from '../../host/git/commitAnnotations.ts';
import type { GitApi } from '../../host/git/gitApi.ts';
import { openGit } from '../../host/git/openGit.ts';
import { refuseToCommit } from '../../host/git/refuseToCommit.ts';
import type { Host } from '../../host/host.ts';
import { localised } from '../../host/localised.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { fileName } from '../../session/uris.ts';
import { changedFiles } from './changedFiles.ts';
import { askMessage, confirmErrors, pickRepository } from './questions.ts';
import { saveAnnotations } from './saveAnnotations.ts';

/** Committing sidecars and codebooks, and nothing else, with a message that says what was decided. */
export function register(session: Session, host: Host): Disposable {
  return host.command('standpoint.commitAnnotations', async () => {
    const git = await openGit();
    if (!(await saveAnnotations())) return;
    await session.onDisk.settled();
    const changes = await pickRepository(await changesNow(git));
    if (changes === undefined) return;
    await refuseToCommit(changes);
    const files = await changedFiles(changes, session);
    if (files.length === 0) throw new Refusal(nothingChanged());
    if (!(await confirmErrors([...errorsIn(files), ...unwritten(session)]))) return;
    const message = await askMessage(commitMessage(files), changes, files.length);
    if (message === undefined) return;
    await commitAnnotations(changes, message);
    say(l10n.t('Committed {0}: {1}', fileCount(files.length), message));
  });
}

function nothingChanged(): string {
  return l10n.t('No sidecar and no codebook has changed since the last commit.');
}

function errorsIn(files: readonly ChangedFile[]): readonly string[] {
  return commitErrors(files).map(
    ({ path, line, message }) => `${path}:${line}: ${localised(message)}`,
  );
}

function unwritten(session: Session): readonly string[] {
  return session.onDisk.unwritten.map((uri) =>
    l10n.t('{0}: decisions that could not be written yet are not in this commit.', fileName(uri)),
  );
}

/** Throws a Refusal where there is no repository, or nothing to commit. */
async function changesNow(git: GitApi): Promise<readonly AnnotationChanges[]> {
  if (git.repositories.length === 0) {
    throw new Refusal(
      l10n.t(
        'VS Code has no git repository open here. Initialize or open one in the Source Control view, then commit again.',
      ),
    );
  }
  const title = l10n.t('Standpoint: looking for changes');
  const options = { location: ProgressLocation.Window, title };
  const changes = await window.withProgress(options, () => annotationChanges(git));
  if (changes.length === 0) throw new Refusal(nothingChanged());
  return changes;
}
