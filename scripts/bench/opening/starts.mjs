import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from '../../../test/ui/until.mjs';
import { temporaryFolder } from '../../hosts/temporaryFolder.mjs';
import { median } from '../timing.mjs';
import { startVSCode } from './vscode.mjs';

/** How long it takes to start Standpoint, and an extension that does nothing, in windows on each of the folders. */
export async function timeStarts(resources, folders, rounds) {
  const file = path.join(await temporaryFolder(resources, 'starts'), 'starts.jsonl');
  const starts = async () => {
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(0, -1);
    const all = lines.map((line) => JSON.parse(line));
    for (const { error } of all) if (error !== undefined) throw new Error(error);
    return all;
  };
  const open = await startVSCode(resources, {
    others: ['empty', 'stopwatch'],
    withStandpoint: true,
    environment: { STANDPOINT_STOPWATCH: file },
  });
  const lines = [];
  for (const [what, folder] of Object.entries(folders)) {
    const before = (await starts()).length;
    for (let round = 1; round <= rounds; round += 1) {
      await using window = await open(folder);
      await until(
        async () => (await starts()).length === before + round,
        `no extension started in ${window.page.url()}`,
      );
    }
    lines.push(`activation in a folder with ${what}: ${inWords((await starts()).slice(before))}`);
  }
  return lines;
}

function inWords(starts) {
  const empty = times(starts.map((one) => one['standpoint.standpoint-empty']));
  const own = times(starts.map((one) => one['standpoint.standpoint']));
  const more = own.all - empty.all;
  return `an empty extension ${said(empty)}, Standpoint ${said(own)}: ${more.toFixed(1)} ms more`;
}

function times(starts) {
  return {
    loading: median(starts.map(({ loading }) => loading)),
    starting: median(starts.map(({ starting }) => starting)),
    all: median(starts.map(({ loading, starting }) => loading + starting)),
  };
}

function said({ all, loading, starting }) {
  const [sum, load, start] = [all, loading, starting].map((time) => time.toFixed(1));
  return `${sum} ms (loading ${load}, starting ${start})`;
}
