import { readFile } from 'node:fs/promises';
import { UnreadableInput } from './unreadableInput.ts';

/** Text holds no NUL; what is not text shows one early. */
const binaryProbe = 8192;

/**
 * The text of a UTF-8 file as it is, a byte-order mark included. Throws an UnreadableInput for one that
 * is missing, a folder, closed to us or no text.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  if (bytes.subarray(0, binaryProbe).includes(0)) {
    throw new UnreadableInput(`${file}: is a binary file, no text`);
  }
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new UnreadableInput(`${file}: is no UTF-8 text; save it as UTF-8`);
  }
}

/** Decodes UTF-8, a byte-order mark kept. Throws a TypeError for other bytes. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new UnreadableInput(`${file}: no such file`, true);
    if (code === 'EISDIR') throw new UnreadableInput(`${file}: is a folder; name its files`);
    throw new UnreadableInput(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
