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

/**
 * What Standpoint adds to opening a window, to opening an article and to a key, in the real VS Code, beside the
 * least that an extension can add. Each time is taken in a window of its own, the kinds in turns.
 */
export async function measureOpening(resources) {
  await build(resources);
  const home = await temporaryFolder(resources, 'bench');
  const [none, articles] = ['none', 'articles'].map((name) => path.join(home, name));
  await mkdir(none);
  await writeFolder(articles, { ...largeFolder, articles: 300 });
  const folders = { 'no article': none, '300 articles with sidecars': articles };
  return [
    ...(await withPart(resources, (part) => timeStarts(part, folders, startRounds))),
    ...(await withPart(resources, (part) => timeSights(part, articles, sightRounds))),
  ];
}
