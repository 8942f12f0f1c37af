// Measures Standpoint in the real VS Code, on a large folder of its own making: next to an empty extension host, when
// it reads the folder for the first time, and when it opens it again.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { largeFolder } from '../../test/bench/folder/articleFiles.ts';
import { writeFolder } from '../../test/bench/folder/writeFolder.ts';
import { build } from '../build.mjs';
import { launchBrowser } from '../hosts/browser.mjs';
import { startServer } from '../hosts/server.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { installUnpacked } from '../package/installUnpacked.mjs';
import { inRepository } from '../repository.mjs';
import { withPart } from '../resources.mjs';

const patience = 900_000;
const preferredPort = 38_471;

/** What is seen at each visit, in words, one by one; `profile` and `profileAgain` are files for where the host's time goes. */
export async function* measureEditor(resources, { articles, profile, profileAgain }) {
  const home = await temporaryFolder(resources, 'bench');
  const folder = path.join(home, 'articles');
  await writeFolder(folder, { ...largeFolder, articles });
  await build(resources);
  yield `${articles} articles; in the real VS Code, sidebar open`;
  const empty = await visit(resources, { home, folder, articles, name: 'empty' });
  yield inWords('without Standpoint', empty);
  const user = { home, folder, articles, name: 'standpoint', withStandpoint: true };
  const visitAs = async (what, to) => {
    if (to !== undefined) await writeFile(path.join(home, 'wants-profile'), '');
    const seen = await visit(resources, user);
    if (to !== undefined) {
      await cp(path.join(home, 'host.cpuprofile'), to);
      await rm(path.join(home, 'wants-profile'));
    }
    return inWords(what, seen);
  };
  yield await visitAs('first time', profile);
  await writeFile(path.join(home, 'wants-changes'), '');
  yield await visitAs('again', profileAgain);
}

/** Opens the folder in a VS Code of its own with the probe, and waits for what that saw. */
function visit(resources, user) {
  return withPart(resources, (part) => watched(part, user));
}

async function watched(resources, { home, folder, articles, name, withStandpoint = false }) {
  const userData = path.join(home, name);
  const extensions = path.join(userData, 'extensions');
  const probe = path.join(extensions, 'standpoint.standpoint-probe-0.0.0');
  await mkdir(extensions, { recursive: true });
  await cp(inRepository('scripts/bench/probe'), probe, { recursive: true });
  // Another copy would be another bundle, which reads nothing of what this one has stored.
  if (withStandpoint && !existsSync(path.join(userData, 'User'))) await installUnpacked(extensions);
  const result = path.join(home, 'probe.json');
  await rm(result, { force: true });
  // What is kept for a workspace is found again by its whole address.
  const environment = { STANDPOINT_ARTICLES: `${articles}` };
  const server = await startServer(resources, { userData, extensions, preferredPort, environment });
  const browser = await launchBrowser(resources);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/?${new URLSearchParams({ folder })}`);
  await page.evaluate(watchRows);
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const seen = await readFile(result, 'utf8').catch(() => undefined);
    if (seen) {
      const rows = await page.evaluate(() => window.standpointRows);
      await sleep(8000); // What was read is stored after some seconds of quiet.
      return { ...withSidebar(JSON.parse(seen), rows), load: loadavg()[0] };
    }
    await sleep(250);
  }
  throw new Error(
    `The probe said nothing within ${patience / 1000} s. Its server:\n${server.log()}`,
  );
}

/** Runs in the page: notes in `window.standpointRows` what the rows in sight say, and when, by the machine's clock. */
function watchRows() {
  const seen = [];
  window.standpointRows = seen;
  setInterval(() => {
    const rows = [...document.querySelectorAll('.part.sidebar [role="treeitem"]')];
    const words = rows.map(({ ariaLabel }) => ariaLabel).join('\n');
    if (words !== seen.at(-1)?.words) seen.push({ at: Date.now(), words });
  }, 25);
}

/** What was seen, and when the rows in sight, those with most claims, said what they say once all is quiet. */
function withSidebar(seen, rows) {
  const last = rows.findLast(({ at }) => at <= seen.quietAt);
  return last === undefined ? seen : { ...seen, sidebar: last.at - seen.startedAt };
}

function inWords(what, { before, held, peak, times, sidebar, timers, load, changed = [] }) {
  const mb = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
  const took = ({ at, own, all }) => `${at} ms (${own} ms of the host's thread, ${all} of all)`;
  const parts = Object.entries(times).map(([name, time]) => `${name} ${took(time)}`);
  const heap = `heap ${mb(before)} before, ${mb(peak)} at most with garbage, ${mb(held)} without`;
  const changes = changed.map(
    (one) =>
      `${one.what} on disk: told of after ${one.told} ms, ${one.isDone ? 'listed' : 'NOT listed'} after ${took(one)}, ${lateness(one)}`,
  );
  const head = `${what}, load ${load.toFixed(1)}`;
  const shown =
    sidebar === undefined ? [] : [`the rows in sight are as they stay after ${sidebar} ms`];
  return [head, ...parts, ...shown, heap, lateness({ timers }), ...changes].join('\n  ');
}

function lateness({ timers: { late, worked } }) {
  const inShort = ({ over50, worst }) => `${over50}, at most ${worst.join(', ')} ms`;
  return `timers late by more than 50 ms: ${inShort(late)}; by more than 50 ms of the host's own work: ${inShort(worked)}`;
}
