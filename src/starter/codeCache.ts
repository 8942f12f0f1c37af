import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** Bytes of the checksum, which comes first. */
const checksumLength = 4;

/** Milliseconds after which nobody writes any more, by the times of files: writing takes a few, and a start 10,000. */
const longAgo = 5000;

/** What the code is for, besides the script: a home may be shared by machines. */
const here = `${process.versions.v8} ${process.platform} ${process.arch}`;

/**
 * What V8 made of a script, in a file for the next start. V8 itself refuses what it made with other options, or of a
 * script of another length, but neither what it made of another script of that length nor what has been damaged. So
 * the file begins with a checksum over all there is. It is one against accidents: who may write this file may write
 * the script as well.
 */
export class CodeCache {
  readonly #file: string;
  readonly #machine: string;

  constructor(file: string, machine: string = here) {
    this.#file = file;
    this.#machine = machine;
  }

  /** The code of this script; undefined where there is none, or none that is whole. */
  read(script: Uint8Array): Buffer | undefined {
    const bytes = bytesOf(this.#file);
    if (bytes === undefined || bytes.length <= checksumLength) return undefined;
    const code = bytes.subarray(checksumLength);
    return bytes.readUInt32LE() === this.#checksumOf(script, code) ? code : undefined;
  }

  /**
   * Replaces what is there in one step, since other windows read it meanwhile, or write as well. Clears away what
   * hosts left that were killed while they wrote.
   */
  async write(script: Uint8Array, code: Uint8Array): Promise<void> {
    const checksum = Buffer.alloc(checksumLength);
    checksum.writeUInt32LE(this.#checksumOf(script, code));
    const unfinished = `${this.#file}.${process.pid}`;
    await mkdir(path.dirname(this.#file), { recursive: true });
    try {
      await writeFile(unfinished, Buffer.concat([checksum, code]));
      await rename(unfinished, this.#file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await this.#clear();
  }

  async #clear(): Promise<void> {
    const { dir, base } = path.parse(this.#file);
    const written = await stat(this.#file);
    for (const name of await readdir(dir)) {
      if (!name.startsWith(`${base}.`) || !/^[0-9]+$/.test(name.slice(base.length + 1))) continue;
      const file = path.join(dir, name);
      const { mtimeMs } = await stat(file);
      if (written.mtimeMs - mtimeMs > longAgo) await rm(file, { force: true });
    }
  }

  #checksumOf(script: Uint8Array, code: Uint8Array): number {
    return crc32(code, crc32(script, crc32(this.#machine)));
  }
}

/** Undefined where the file cannot be read, for whatever reason: the script runs without. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
