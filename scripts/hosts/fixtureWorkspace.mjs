import { cp } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../repository.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

/** A fresh copy of a folder of this repository. */
export async function freshWorkspace(resources, source = 'test/fixtures/workspace') {
  const folder = path.join(await temporaryFolder(resources, 'workspace'), path.basename(source));
  await cp(inRepository(source), folder, { recursive: true });
  return folder;
}
