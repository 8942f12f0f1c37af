import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { largeFolder } from '../../test/bench/folder/articleFiles.ts';
import { writeFolder } from '../../test/bench/folder/writeFolder.ts';
import { Refused, runScript } from '../resources.mjs';

const usage =
  'Usage: npm run bench:folder -- DIR [--articles N] [--claims N] [--length N] [--speakers N] [--seed N] ' +
  '[--without-sidecar PERCENT] [--moved PERCENT] [--changed PERCENT] [--orphaned PERCENT]';

/** What may be asked for, by the names that the plan of a folder has for it. */
const options = {
  articles: 'articles',
  claims: 'claims',
  length: 'length',
  speakers: 'speakers',
  seed: 'seed',
  'without-sidecar': 'withoutSidecar',
  moved: 'moved',
  changed: 'changed',
  orphaned: 'orphaned',
};

runScript(async () => {
  const { folder, plan } = readArguments();
  await refuseFull(folder);
  const started = performance.now();
  const written = await writeFolder(folder, plan);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const size = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `${written.articles} articles (${size(written.articleBytes)}) and ${written.sidecars} sidecars ` +
      `(${size(written.sidecarBytes)}) in ${folder}, seed ${plan.seed}, ${seconds} s`,
  );
  return 0;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' }])),
    });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) throw new Error('One folder is needed.');
    const asked = Object.entries(values).map(([name, value]) => [
      options[name],
      wholeNumber(name, value),
    ]);
    return { folder, plan: { ...largeFolder, ...Object.fromEntries(asked) } };
  } catch (error) {
    throw new Refused(`${error.message} ${usage}`, 2);
  }
}

function wholeNumber(name, value) {
  if (!/^\d+$/.test(value)) throw new Error(`--${name} is a whole number, not “${value}”.`);
  return Number(value);
}

/** Nothing that is there already gets other files between its own. */
async function refuseFull(folder) {
  const entries = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length > 0) throw new Refused(`${folder} is not empty.`, 2);
}
