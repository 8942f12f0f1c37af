import { FileSystemError, FileType, Uri, workspace } from 'vscode';

/** Whether there is a file or a folder. Rejects where that cannot be told. */
export async function exists(uri: Uri): Promise<boolean> {
  return (await typeOf(uri)) !== undefined;
}

/** Whether there is a file, and no folder. */
export async function isFile(uri: Uri): Promise<boolean> {
  return ((await typeOf(uri)) ?? 0) % FileType.SymbolicLink === FileType.File;
}

/** Whether a folder has an entry of exactly this name, where others may differ in case alone. */
export async function isListed(uri: Uri): Promise<boolean> {
  const entries = await workspace.fs.readDirectory(Uri.joinPath(uri, '..'));
  return entries.some(([name]) => uri.path.endsWith(`/${name}`));
}

async function typeOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
