import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { CodeCache } from '../../../src/starter/codeCache.ts';

const script = Buffer.from('answer = 42');
const code = Buffer.from('what V8 made of it');

describe('the code that is kept of a script', () => {
  let folder = '';
  const file = () => path.join(folder, 'storage', 'script.v8');

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'standpoint-code-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is there for that script', async () => {
    await new CodeCache(file()).write(script, code);
    assert.deepEqual(new CodeCache(file()).read(script), code);
  });

  it('is not there before, nor where a folder has its name', async () => {
    assert.equal(new CodeCache(file()).read(script), undefined);
    await mkdir(file(), { recursive: true });
    assert.equal(new CodeCache(file()).read(script), undefined);
  });

  it('is not there for another script, though it be as long', async () => {
    await new CodeCache(file()).write(script, code);
    assert.equal(new CodeCache(file()).read(Buffer.from('answer = 43')), undefined);
  });

  it('is not there for another machine, or another V8', async () => {
    await new CodeCache(file(), 'a V8').write(script, code);
    assert.equal(new CodeCache(file(), 'another V8').read(script), undefined);
    assert.deepEqual(new CodeCache(file(), 'a V8').read(script), code);
  });

  it('is not there once a byte of the file is another, wherever', async () => {
    await new CodeCache(file()).write(script, code);
    const whole = await readFile(file());
    const places = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(whole);
        damaged.writeUInt8(whole.readUInt8(at) ^ change, at);
        await writeFile(file(), damaged);
        assert.equal(new CodeCache(file()).read(script), undefined);
      }),
    );
  });

  it('is not there once the file is cut, wherever', async () => {
    await new CodeCache(file()).write(script, code);
    const whole = await readFile(file());
    for (let length = 0; length < whole.length; length += 1) {
      await writeFile(file(), whole.subarray(0, length));
      assert.equal(new CodeCache(file()).read(script), undefined);
    }
  });

  it('is replaced as a whole, and nothing lies beside it', async () => {
    await new CodeCache(file()).write(script, code);
    const other = Buffer.from('answer = 43');
    await new CodeCache(file()).write(other, code);
    assert.deepEqual(new CodeCache(file()).read(other), code);
    assert.deepEqual(await readdir(path.dirname(file())), ['script.v8']);
  });

  it('is written without a trace of hosts that were killed while they wrote it', async () => {
    const left = `${file()}.12345`;
    const [others, ofNow] = [['script.v8.old', 'other.v8.12345'], `${file()}.23456`];
    await mkdir(path.dirname(file()), { recursive: true });
    for (const name of others) await writeFile(path.join(path.dirname(file()), name), code);
    await writeFile(left, code);
    const aMinuteAgo = Date.now() / 1000 - 60;
    for (const name of await readdir(path.dirname(file())))
      await utimes(path.join(path.dirname(file()), name), aMinuteAgo, aMinuteAgo);
    await writeFile(ofNow, code); // as another window does that writes at the same time
    await new CodeCache(file()).write(script, code);
    const there = await readdir(path.dirname(file()));
    assert.deepEqual(there.sort(), [...others, 'script.v8', path.basename(ofNow)].sort());
  });

  it('cannot be kept where a file has the name of its folder, and nothing is left of it', async () => {
    await writeFile(path.dirname(file()), '');
    await assert.rejects(new CodeCache(file()).write(script, code));
    assert.deepEqual(await readdir(folder), ['storage']);
  });
});
