import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { inRepository } from '../../scripts/repository.mjs';

const rounds = 9;

/** What running the bundle may take of what V8 takes to read it: in every window, before anything is asked of it. */
const most = 0.35;

/** Reads the bundle and runs it, with a VS Code that does nothing; prints the milliseconds of both. */
const program = `
  const { readFileSync } = require('node:fs');
  const { Script } = require('node:vm');
  const nothing = new Proxy(function () {}, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : nothing),
    apply: () => nothing,
    construct: () => nothing,
  });
  const text = readFileSync(${JSON.stringify(inRepository('dist/extension.js'))}, 'utf8');
  const started = performance.now();
  const script = new Script('(function (exports, require, module) {' + text + '})');
  const read = performance.now();
  const module_ = { exports: {} };
  script.runInThisContext()(module_.exports, () => nothing, module_);
  const ran = performance.now();
  if (typeof module_.exports.activate !== 'function') throw new Error('no activate');
  console.log(read - started, ran - read);
`;

describe('the bundle', () => {
  it('makes nothing when it is loaded that can be made when it is needed', () => {
    const runs = Array.from({ length: rounds }, () => {
      const output = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
      const [read, ran] = output.split(' ').map(Number);
      return { read, ran };
    });
    const [read, ran] = ['read', 'ran'].map((what) => Math.min(...runs.map((run) => run[what])));
    console.log(`      read in ${read.toFixed(1)} ms, run in ${ran.toFixed(1)} ms`);
    assert.ok(ran / read < most, `${(ran / read).toFixed(2)} times as long as reading it`);
  });
});
