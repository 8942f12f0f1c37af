import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new temporary folder that is removed with `resources`. Its path has no symbolic links in it. */
export async function temporaryFolder(resources, purpose) {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), `standpoint-${purpose}-`)));
  // A server that is just ending may still write its log: try again rather than fail.
  resources.defer(() =>
    rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  );
  return folder;
}
