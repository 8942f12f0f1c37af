import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/hosts/temporaryFolder.mjs';
import { inRepository } from '../../scripts/repository.mjs';

const rounds = 9;

/** What running the bundle may take of what V8 takes to read it: in every window, before anything is asked of it. */
const mostToRun = 0.35;

/** What loading it from code that was kept may take of loading it without. */
const mostFromCache = 0.7;

const bundle = inRepository('dist/extension.js');

/**
 * Loads the bundle as the starter does, with a VS Code that does nothing; prints how many modules V8 had to make anew,
 * and the milliseconds until it had made the first of them, and until all was run. `keeps` is whether the code is kept
 * in the folder then.
 */
const program = (storage, keeps) => `
  import { Bundle } from ${JSON.stringify(inRepository('src/starter/bundle.ts'))};
  const nothing = new Proxy(function () {}, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : nothing),
    apply: () => nothing,
    construct: () => nothing,
  });
  const started = performance.now();
  const made = [];
  let read = started;
  const bundle = new Bundle(${JSON.stringify(bundle)}, ${JSON.stringify(storage)}, (script) => {
    read = performance.now();
    made.push(script);
  });
  const { activate } = bundle.run(() => nothing);
  const ran = performance.now();
  if (typeof activate !== 'function') throw new Error('no activate');
  if (${keeps}) for (const script of made) await script.keep();
  console.log(JSON.stringify({ made: made.length, read: read - started, ran: ran - read }));
`;

function load(storage, keeps) {
  const source = program(storage, keeps);
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output);
}

describe('the bundle', function () {
  this.timeout(60_000);
  const resources = new AsyncDisposableStack();
  after(() => resources.disposeAsync());

  it('holds nothing but ASCII, as the starter takes for granted', () => {
    const others = /[^\0-\x7f]/.exec(readFileSync(bundle, 'latin1'));
    assert.equal(others, null);
  });

  it('loads without its core, makes nothing that can be made when it is needed, and takes what was kept', async () => {
    const folder = await temporaryFolder(resources, 'code');
    const [none, kept] = ['none', 'kept'].map((name) => path.join(folder, name));
    load(kept, true);
    const runs = Array.from({ length: rounds }, () => [load(none, false), load(kept, false)]);
    assert.ok(runs.every(([without, from]) => without.made === 1 && from.made === 0));
    const least = (at, what) => Math.min(...runs.map((run) => run[at][what]));
    const [read, ran] = [least(0, 'read'), least(0, 'ran')];
    const fromCache = least(1, 'read') + least(1, 'ran');
    const ratio = fromCache / (read + ran);
    console.log(
      `      read in ${read.toFixed(1)} ms, run in ${ran.toFixed(1)} ms; both from code that was kept ${fromCache.toFixed(1)} ms`,
    );
    assert.ok(ran / read < mostToRun, `${(ran / read).toFixed(2)} times as long as reading it`);
    assert.ok(ratio < mostFromCache, `${ratio.toFixed(2)} times as long as without`);
  });
});
