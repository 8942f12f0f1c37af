import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CodeCache } from '../../../src/starter/codeCache.ts';
import { CompiledScript } from '../../../src/starter/compiledScript.ts';

const require = createRequire(import.meta.url);

interface Exports {
  readonly separator: string;
  say(): string;
}

describe('a script that is compiled from what was kept of it', () => {
  let folder = '';
  const file = () => path.join(folder, 'script.js');
  const cache = () => new CodeCache(path.join(folder, 'script.v8'));
  const compiled = (line = 0) =>
    new CompiledScript({ file: file(), bytes: readFileSync(file()), line }, cache());
  const exportsOf = (script: CompiledScript) => script.run(require) as Exports;
  const sayOf = (script: CompiledScript) => exportsOf(script).say();
  const write = (word: string) =>
    writeFile(
      file(),
      `exports.separator = require('node:path').sep; exports.say = () => '${word}'; // ends without a line break`,
    );

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'standpoint-script-'));
    await write('one');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('runs as a CommonJS module where nothing was kept', () => {
    const script = compiled();
    assert.equal(script.isFromCache, false);
    const { separator, say } = exportsOf(script);
    assert.equal(separator, path.sep);
    assert.equal(say(), 'one');
  });

  it('runs from what was kept', async () => {
    const first = compiled();
    assert.equal(sayOf(first), 'one');
    await first.keep();
    const second = compiled();
    assert.equal(second.isFromCache, true);
    assert.equal(sayOf(second), 'one');
  });

  it('runs as it is now where it was changed to another of the same length', async () => {
    const first = compiled();
    sayOf(first);
    await first.keep();
    await write('two');
    const second = compiled();
    assert.equal(second.isFromCache, false);
    assert.equal(sayOf(second), 'two');
  });

  it('runs where V8 refuses what was kept, and keeps it anew', async () => {
    const bytes = await readFile(file());
    await cache().write(bytes, Buffer.alloc(5000, 7));
    const refused = compiled();
    assert.equal(refused.isFromCache, false);
    assert.equal(sayOf(refused), 'one');
    await refused.keep();
    assert.equal(compiled().isFromCache, true);
  });

  it('names its own places in a stack trace, also in the first line', async () => {
    await writeFile(file(), 'exports.say = () => { throw new Error("no"); };\n');
    const script = compiled();
    const traceOf = (from: CompiledScript) => {
      try {
        return sayOf(from);
      } catch (error) {
        return (error as Error).stack ?? '';
      }
    };
    assert.ok(traceOf(script).includes(`${file()}:1:29`), traceOf(script));
    await script.keep();
    assert.ok(traceOf(compiled()).includes(`${file()}:1:29`));
    assert.ok(traceOf(compiled(7)).includes(`${file()}:8:29`), 'below other lines');
  });
});
