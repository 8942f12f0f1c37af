import { type FileStat, FileSystemError, type Uri, workspace } from 'vscode';
import { type Disk, disk, isNoFile } from './node/disk.ts';

/** The time and size of a file. Rejects with a FileSystemError as `workspace.fs` does. */
export function statOf(uri: Uri): Promise<Pick<FileStat, 'mtime' | 'size'>> {
  return quickly(
    uri,
    (files, path) => files.stat(path),
    () => workspace.fs.stat(uri),
  );
}

/** What is in a file. Rejects likewise. */
export function bytesOf(uri: Uri): Promise<Uint8Array> {
  return quickly(
    uri,
    (files, path) => files.read(path),
    () => workspace.fs.readFile(uri),
  );
}

/**
 * VS Code asks its window before each access to a file, which takes longer than the access, and a folder has ten
 * thousands of them. What Node cannot read is asked of VS Code, which says why in its own words.
 */
async function quickly<T>(
  uri: Uri,
  onDisk: (files: Disk, path: string) => Promise<T>,
  otherwise: () => Thenable<T>,
): Promise<T> {
  const files = uri.scheme === 'file' ? disk() : undefined;
  if (files === undefined) return otherwise();
  try {
    return await onDisk(files, uri.fsPath);
  } catch (error) {
    if (isNoFile(error)) throw FileSystemError.FileNotFound(uri);
    return otherwise();
  }
}
