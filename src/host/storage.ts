import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { Storage } from '../session/ports.ts';
import { bytesOf } from './readFile.ts';

/** Keeps each content as a file in a folder of the extension's own. Keys are file names. */
export function bytesIn(folder: Uri): Storage<Uint8Array> {
  const fileOf = (key: string) => Uri.joinPath(folder, key);
  return {
    async keys() {
      const entries = await orNothing(() => workspace.fs.readDirectory(folder));
      return (entries ?? []).filter(([, type]) => type === FileType.File).map(([name]) => name);
    },
    get: (key) => orNothing(() => bytesOf(fileOf(key))),
    async set(key, bytes) {
      await workspace.fs.writeFile(fileOf(key), bytes);
    },
    async delete(key) {
      await orNothing(() => workspace.fs.delete(fileOf(key)));
    },
  };
}

/** The same for texts. */
export function textsIn(folder: Uri): Storage {
  const { get, set, ...rest } = bytesIn(folder);
  return {
    ...rest,
    async get(key) {
      const bytes = await get(key);
      return bytes && new TextDecoder().decode(bytes);
    },
    set: (key, text) => set(key, new TextEncoder().encode(text)),
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
