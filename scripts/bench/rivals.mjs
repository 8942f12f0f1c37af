import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeOnce } from '../hosts/cachedFolder.mjs';
import { runCommand } from '../hosts/command.mjs';
import { cache } from '../repository.mjs';

const packages = ['compromise@14.17.0', 'wink-nlp@2.4.0', 'wink-eng-lite-web-model@1.8.1'];

/**
 * The JavaScript libraries that come nearest, for comparison only: installed into the cache, never a
 * dependency. Each is asked for the least that claims and actors could be made of.
 */
export async function installRivals(resources) {
  const home = path.join(cache, `rivals-${packages.join('-').replaceAll('@', '-')}`);
  await makeOnce(resources, home, install);
  const load = createRequire(path.join(home, 'package.json'));
  return [
    { name: 'compromise', read: compromise(load('compromise')) },
    { name: 'wink-nlp', read: wink(load('wink-nlp'), load('wink-eng-lite-web-model')) },
  ];
}

async function install(resources, folder) {
  console.log(`Installing ${packages.join(', ')} from npm, once`);
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  const args = ['install', ...packages, ...options];
  await runCommand(resources, 'the rivals', 'npm', args, { cwd: folder });
}

/** Quotations and named actors. */
function compromise(nlp) {
  return (text) => {
    const document = nlp(text);
    const views = ['quotations', 'people', 'organizations', 'places'];
    return views.map((view) => document[view]().json({ offset: true, terms: false }));
  };
}

/** Sentences, tokens, parts of speech and lemmas; it has neither quotations nor people. */
function wink(winkNlp, model) {
  const nlp = winkNlp(model, ['sbd', 'pos']);
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    return [tokens.out(), tokens.out(nlp.its.pos), tokens.out(nlp.its.lemma)];
  };
}
