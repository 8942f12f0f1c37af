import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { link, open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/hosts/temporaryFolder.mjs';
import { until } from './until.mjs';

/**
 * A file that nobody has read to its end before its text is given: a named pipe until then, and a plain file from then
 * on. Given in the end whatever happens, since a host does not end while it waits for a pipe.
 */
export async function heldFile(resources, file) {
  const pipe = path.join(await temporaryFolder(resources, 'held'), 'pipe');
  execFileSync('mkfifo', [pipe]);
  await link(pipe, file);
  let isGiven = false;
  const give = async (text) => {
    isGiven = true;
    await writeFile(`${pipe}.text`, text);
    await rename(`${pipe}.text`, file);
    const readers = await until(() => openFor(pipe), 'somebody who reads the file');
    await readers.writeFile(text);
    await readers.close();
  };
  resources.defer(async () => {
    if (!isGiven) await give('');
  });
  return { give };
}

/** Undefined while nobody reads it. */
async function openFor(pipe) {
  try {
    return await open(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (error.code === 'ENXIO') return undefined;
    throw error;
  }
}
