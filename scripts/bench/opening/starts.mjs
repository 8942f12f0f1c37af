import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { until } from '../../../test/ui/until.mjs';
import { temporaryFolder } from '../../hosts/temporaryFolder.mjs';
import { inRepository } from '../../repository.mjs';
import { median } from '../timing.mjs';
import { startVSCode } from './vscode.mjs';

/**
 * How long it takes to start Standpoint with and without what V8 compiled of it in an earlier start, an extension that
 * does nothing and starts at the same events, and one that registers as much as Standpoint and does nothing with it, in
 * windows on each of the folders.
 */
export async function timeStarts(resources, folders, rounds) {
  const empty = await startWatched(resources, 'standpoint.standpoint-empty', {
    others: ['empty', 'waking'],
  });
  const registering = await startWatched(resources, 'standpoint.standpoint-registering', {
    others: ['registering', 'waking'],
  });
  const own = await startWatched(resources, 'standpoint.standpoint', {
    others: ['waking'],
    withStandpoint: true,
  });
  const kinds = {
    empty: (folder) => empty.start(folder),
    registering: (folder) => registering.start(folder),
    first: (folder) => own.startAsInstalled(folder),
    later: (folder) => own.start(folder),
  };
  // The first window of a server differs from the next ones.
  await empty.start(Object.values(folders).at(-1));
  await registering.start(Object.values(folders).at(-1));
  await own.keepCompiled(Object.values(folders).at(-1));
  const lines = [];
  for (const [what, folder] of Object.entries(folders)) {
    const starts = { empty: [], registering: [], first: [], later: [] };
    for (let round = 0; round < rounds; round += 1)
      for (const [kind, start] of Object.entries(kinds)) starts[kind].push(await start(folder));
    lines.push(...inWords(what, starts));
  }
  return lines;
}

/** A VS Code that says of each window what it took to start one of its extensions. */
async function startWatched(resources, id, extensions) {
  const file = path.join(await temporaryFolder(resources, 'starts'), 'starts.jsonl');
  const { open, userData } = await startVSCode(resources, {
    ...extensions,
    environment: {
      NODE_OPTIONS: `--require=${inRepository('scripts/bench/opening/stopwatch.cjs')}`,
      STANDPOINT_STOPWATCH: file,
      STANDPOINT_WATCHED: id,
    },
  });
  const lines = async () => (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(0, -1);
  const started = async (window, before) => {
    const missing = `${id} did not start in ${window.page.url()}`;
    const line = await until(async () => (await lines())[before], missing);
    return JSON.parse(line);
  };
  const storage = path.join(userData, 'User/globalStorage', id);
  const start = async (folder) => {
    const before = (await lines()).length;
    await using window = await open(folder);
    return await started(window, before);
  };
  return {
    start,
    /** Stays until Standpoint has kept what was compiled. */
    async keepCompiled(folder) {
      await using _ = await open(folder);
      const isKept = async () => (await readdir(storage).catch(() => [])).includes('core.v8');
      await until(isKept, 'Standpoint did not keep what was compiled');
    },
    async startAsInstalled(folder) {
      await rename(storage, `${storage}.aside`);
      const taken = await start(folder);
      await rm(storage, { recursive: true, force: true });
      await rename(`${storage}.aside`, storage);
      return taken;
    },
  };
}

function inWords(what, starts) {
  const [empty, registering, first, later] = ['empty', 'registering', 'first', 'later'].map(
    (kind) => times(starts[kind]),
  );
  const more = (own) => `${(own.all - empty.all).toFixed(1)} ms more`;
  return [
    `activation in a folder with ${what}: an empty extension ${said(empty)}`,
    `  one that registers as much as Standpoint ${said(registering)}: ${more(registering)}`,
    `  Standpoint the first time ${said(first)}: ${more(first)}`,
    `  Standpoint later ${said(later)}: ${more(later)}`,
  ];
}

function times(starts) {
  return {
    loading: median(starts.map(({ loading }) => loading)),
    starting: median(starts.map(({ starting }) => starting)),
    all: median(starts.map(({ loading, starting }) => loading + starting)),
    working: median(starts.map(({ working }) => working)),
  };
}

function said({ all, loading, starting, working }) {
  const [sum, load, start, cpu] = [all, loading, starting, working].map((ms) => ms.toFixed(1));
  return `${sum} ms (loading ${load}, starting ${start}; ${cpu} of the processor)`;
}
