import { FileSystemError, type Uri, workspace } from 'vscode';
import { defaultCodebook } from '../../core/codebook/codebook.ts';
import type { ChangedFile } from '../../core/commit/changedFile.ts';
import type { AnnotationChanges } from '../../host/git/annotationChanges.ts';
import type { GitRepository } from '../../host/git/gitApi.ts';
import type { Session } from '../../session/session.ts';
import { articleOf, classify } from '../../session/uris.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The changed files with their texts in the last commit and on disk, those that have the same left out. */
export async function changedFiles(
  { repository, files }: AnnotationChanges,
  session: Session,
): Promise<readonly ChangedFile[]> {
  const changed: ChangedFile[] = [];
  for (const uri of files.values()) {
    const file = classify(uri.toString());
    if (file === undefined) continue;
    const before = await lastCommitted(repository, uri);
    const after = await onDisk(uri);
    if (before === after) continue;
    const codebook =
      file.is === 'sidecar' ? session.articles.codebookOf(articleOf(file.uri)) : undefined;
    const path = workspace.asRelativePath(uri);
    changed.push({ is: file.is, path, before, after, codebook: codebook ?? defaultCodebook });
  }
  return changed;
}

/** A file as the last commit has it; undefined where that has none. */
async function lastCommitted(repository: GitRepository, uri: Uri): Promise<string | undefined> {
  if (repository.state.HEAD?.commit === undefined) return undefined;
  try {
    return utf8.decode(await repository.buffer('HEAD', uri.fsPath));
  } catch {
    return undefined; // The Git extension has no other answer for a file that is not there.
  }
}

async function onDisk(uri: Uri): Promise<string | undefined> {
  try {
    return utf8.decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
