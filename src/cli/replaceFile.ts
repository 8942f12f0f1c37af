import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Output } from './output.ts';

/** All of it, or its pieces as they come. */
type Content = string | Uint8Array | AsyncIterable<string>;

/** Replaces a file, or makes it. False, after a complaint and with nothing changed, where it could not. */
export async function replaceFile(
  file: string,
  content: Content,
  output: Output,
): Promise<boolean> {
  try {
    await writeWhole(file, content);
    return true;
  } catch (error) {
    output.complain(
      `${file}: nothing was written: ${error instanceof Error ? error.message : error}`,
    );
    return false;
  }
}

/**
 * Written beside the file first, then renamed: whoever reads it and whatever fails, there is the old or
 * the new content and never a part.
 */
async function writeWhole(file: string, content: Content): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const beside = `${target}.${process.pid}.tmp`;
  const mode = await stat(target).then(
    (existing) => existing.mode,
    () => 0o666,
  );
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
