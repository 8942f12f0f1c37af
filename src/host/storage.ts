import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { Storage } from '../session/ports.ts';

/** Keeps each text as a file in a folder of the extension's own. Keys are file names. */
export function storageIn(folder: Uri): Storage {
  const fileOf = (key: string) => Uri.joinPath(folder, key);
  return {
    async keys() {
      const entries = await orNothing(() => workspace.fs.readDirectory(folder));
      return (entries ?? []).filter(([, type]) => type === FileType.File).map(([name]) => name);
    },
    async get(key) {
      const bytes = await orNothing(() => workspace.fs.readFile(fileOf(key)));
      return bytes && new TextDecoder().decode(bytes);
    },
    async set(key, text) {
      await workspace.fs.writeFile(fileOf(key), new TextEncoder().encode(text));
    },
    async delete(key) {
      await orNothing(() => workspace.fs.delete(fileOf(key)));
    },
  };
}

async function orNothing<T>(act: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
