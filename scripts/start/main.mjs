import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { inRepository } from '../repository.mjs';
import { Refused, runScript } from '../resources.mjs';
import { findDesktopCode, openDesktopCode } from './desktopCode.mjs';
import { serveEmbedded } from './embedded.mjs';

runScript(async (resources) => {
  const { folder, embedded } = await readArguments();
  await build(resources);
  const code = embedded ? undefined : await findDesktopCode();
  if (code === undefined) await serveEmbedded(resources, folder);
  else await openDesktopCode(resources, code, folder);
  return 0;
});

async function readArguments() {
  const { values, positionals } = parsed();
  if (positionals.length > 1) throw usage('One folder at a time.');
  const folder = path.resolve(positionals[0] ?? inRepository('samples'));
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) throw usage(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw usage(`${folder} is a file; Standpoint opens folders.`);
  return { folder, embedded: values.embedded };
}

function parsed() {
  try {
    const options = { embedded: { type: 'boolean', default: false } };
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw usage(error.message);
  }
}

function usage(message) {
  return new Refused(`${message} Usage: npm start [-- FOLDER] [--embedded]`, 2);
}
