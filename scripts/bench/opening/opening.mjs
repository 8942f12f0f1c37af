import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { largeFolder } from '../../../test/bench/folder/articleFiles.ts';
import { writeFolder } from '../../../test/bench/folder/writeFolder.ts';
import { build } from '../../build.mjs';
import { temporaryFolder } from '../../hosts/temporaryFolder.mjs';
import { withPart } from '../../resources.mjs';
import { timeSights } from './sights.mjs';
import { timeStarts } from './starts.mjs';

/** Windows of each kind: more where the times are a few milliseconds, beside all that a window starts. */
const startRounds = 7;
const sightRounds = 5;

/** What Standpoint adds to opening a window, in the real VS Code, beside the least that an extension can add. */
export async function measureStarts(resources) {
  await build(resources);
  const home = await temporaryFolder(resources, 'bench');
  const none = path.join(home, 'none');
  await mkdir(none);
  const folders = { 'no article': none, '300 articles with sidecars': await articlesIn(home) };
  return await withPart(resources, (part) => timeStarts(part, folders, startRounds));
}

/**
 * What it adds to opening an article and to a key, in the same way. Each time is taken in a window of its own, the
 * kinds in turns.
 */
export async function measureSights(resources) {
  await build(resources);
  const articles = await articlesIn(await temporaryFolder(resources, 'bench'));
  return await withPart(resources, (part) => timeSights(part, articles, sightRounds));
}

async function articlesIn(home) {
  const folder = path.join(home, 'articles');
  await writeFolder(folder, { ...largeFolder, articles: 300 });
  return folder;
}
