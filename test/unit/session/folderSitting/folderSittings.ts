import fc from 'fast-check';
import { seed } from '../sitting/sittings.ts';
import { folders } from './folder.ts';
import { FolderSitting } from './folderSitting.ts';
import type { Begin } from './shown.ts';
import { steps } from './step.ts';

export { seed };

/** What went wrong in random sittings over folders, with the shortest that fails. */
export async function sitOverFolders(numRuns: number, begin?: Begin) {
  const sitting = fc.asyncProperty(fc.constantFrom(...folders), steps, (folder, taken) =>
    FolderSitting.of(folder, taken, begin),
  );
  return fc.check(sitting, { seed, numRuns });
}

/** Throws what `sitOverFolders` found, with its seed. */
export async function sitWellOverFolders(numRuns: number): Promise<void> {
  const details = await sitOverFolders(numRuns);
  if (details.failed)
    throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}
