import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files, Ports, Storage } from '../../../src/session/ports.ts';

/** Ports on real folders that write a few bytes at a time, so that a kill finds everything half done. */
export async function piecewisePorts(folder: string): Promise<Ports> {
  const journal = path.join(folder, 'journal');
  await mkdir(journal, { recursive: true });
  return {
    files,
    storage: storageIn(journal),
    clock: { now: () => performance.now(), after: () => ({ dispose: () => undefined }) },
    log: (message, error) => {
      throw new Error(message, { cause: error });
    },
  };
}

const files: Files = {
  read: (uri) => readText(fileURLToPath(uri)),
  exists: async (uri) => (await readText(fileURLToPath(uri))) !== undefined,
  write: (uri, text) => writeInPieces(fileURLToPath(uri), text),
  remove: (uri) => rm(fileURLToPath(uri)),
};

function storageIn(folder: string): Storage {
  return {
    keys: () => readdir(folder),
    get: (key) => readText(path.join(folder, key)),
    set: (key, text) => writeInPieces(path.join(folder, key), text),
    delete: (key) => rm(path.join(folder, key)),
  };
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const longestPiece = 20;

async function writeInPieces(file: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const handle = await open(file, 'w');
  try {
    for (let from = 0; from < bytes.length; ) {
      const to = from + 1 + Math.floor(Math.random() * longestPiece);
      await handle.write(bytes.subarray(from, to));
      from = to;
    }
  } finally {
    await handle.close();
  }
}
