import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { withPart } from '../resources.mjs';

/**
 * Makes the folder `home` where it is not there, by `fill(part, folder)`. That fills a folder beside it,
 * which is renamed when it is complete: one that was interrupted is never used, and two processes that make
 * the same do not meet. What a killed process left half filled is removed first.
 */
export async function makeOnce(resources, home, fill) {
  if (existsSync(home)) return;
  await mkdir(path.dirname(home), { recursive: true });
  await sweep(path.dirname(home));
  await withPart(resources, async (part) => {
    const unfinished = await mkdtemp(`${home}.unfinished-${process.pid}-`);
    part.defer(() => rm(unfinished, { recursive: true, force: true }));
    await fill(part, unfinished);
    await renameOnce(unfinished, home);
  });
}

/** Removes the unfinished folders of processes that are no longer running. */
async function sweep(folder) {
  for (const name of await readdir(folder)) {
    const [, owner] = /\.unfinished-(\d+)-/.exec(name) ?? [];
    if (owner === undefined || isRunning(Number(owner))) continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(processId) {
  try {
    return process.kill(processId, 0); // 0 asks and sends nothing
  } catch (error) {
    return error.code === 'EPERM'; // somebody else's
  }
}

/** Renames `from` to `to`, unless somebody else has finished the same in the meantime. */
async function renameOnce(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
