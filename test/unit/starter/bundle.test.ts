import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Bundle } from '../../../src/starter/bundle.ts';
import type { CompiledScript } from '../../../src/starter/compiledScript.ts';

const require = createRequire(import.meta.url);

interface Exports {
  quote(): string;
}

describe('a bundle with a core', () => {
  let folder = '';
  const file = () => path.join(folder, 'bundle.js');
  /** What V8 had to make anew. */
  let made: CompiledScript[] = [];
  const run = () =>
    new Bundle(file(), folder, (script) => made.push(script)).run(require) as Exports;

  /** As the build writes it. */
  const write = (core: string) =>
    writeFile(
      file(),
      [
        `exports.quote = () => readCore().quote;`,
        `var readCore = (function () { var module = {};`,
        core,
        `return module.exports; });`,
        '',
      ].join('\n'),
    );

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'standpoint-bundle-'));
    made = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('runs its core when that is used, and not before', async () => {
    await write(`module.exports = { quote: require('node:path').sep };`);
    assert.equal(run().quote(), path.sep);
    await write(`throw new Error('too soon');`);
    const { quote } = run();
    assert.throws(quote, /too soon/);
  });

  it('says the same where it is run as any other module', async () => {
    await write(`module.exports = { quote: 'four' };`);
    assert.equal((require(file()) as Exports).quote(), 'four');
    assert.equal(run().quote(), 'four');
  });

  it('has each of the two made anew only where it was not kept', async () => {
    await write(`module.exports = { quote: 'four' };`);
    const { quote } = run();
    assert.equal(made.length, 1);
    quote();
    assert.equal(made.length, 2);
    for (const script of made) await script.keep();
    made = [];
    assert.equal(run().quote(), 'four');
    assert.equal(made.length, 0);
  });

  it('names places in the core as they are in the file', async () => {
    await write(`\nthrow new Error('here');`);
    const { quote } = run();
    assert.throws(quote, ({ stack }: Error) => stack?.includes(`${file()}:4:7`) === true);
  });

  it('is refused where there is no file, or no core in it', async () => {
    assert.throws(run, /ENOENT/);
    await writeFile(file(), 'exports.quote = () => 1;');
    assert.throws(run, /no core/);
  });
});
