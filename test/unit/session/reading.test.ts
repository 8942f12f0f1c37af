import assert from 'node:assert/strict';
import { Reading, type ReadingProgress } from '../../../src/session/reading.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { memoryPorts } from './memory.ts';

const uris = Array.from({ length: 30 }, (_, at) => `file:///news/${at + 10}.txt` as ArticleUri);

/** A reading that notes what it does; `during` is called before each article. */
function noted(during: (uri: ArticleUri, reading: Reading) => void = () => undefined) {
  const ports = memoryPorts();
  const read: ArticleUri[] = [];
  const analysed: ArticleUri[] = [];
  const reading: Reading = new Reading(ports, {
    check: async () => false,
    async read(uri) {
      during(uri, reading);
      read.push(uri);
      return true;
    },
    async analyse(uri) {
      assert.equal(read.length, uris.length, 'suggestions wait for all decisions');
      during(uri, reading);
      analysed.push(uri);
    },
    inOrder: (all) => all,
  });
  return { reading, read, analysed, logged: ports.logged };
}

describe('reading a folder', () => {
  it('reads the decisions on all articles, then the suggestions for all', async () => {
    const { reading, read, analysed } = noted();
    assert.equal(await reading.run(uris, []), true);
    assert.deepEqual(read.toSorted(), uris);
    assert.deepEqual(analysed.toSorted(), uris);
  });

  it('reads next what somebody looks at', async () => {
    const last = uris.at(-1) as ArticleUri;
    const { reading, analysed } = noted((uri, going) => {
      if (uri === uris[0]) going.prefer(last);
    });
    await reading.run(uris, []);
    assert.ok(analysed.indexOf(last) < 3, `it came as number ${analysed.indexOf(last)}`);
  });

  it('says how far it is, and when it has ended', async () => {
    const { reading } = noted();
    const said: (ReadingProgress | undefined)[] = [];
    reading.onDidChange((progress) => said.push(progress));
    await reading.run(uris, []);
    assert.equal(said.length, 3 * uris.length + 1);
    assert.deepEqual(said.at(2 * uris.length), { of: 'suggestions', done: 1, all: uris.length });
    assert.equal(said.at(-1), undefined);
    assert.equal(reading.progress, undefined);
  });

  it('reads nothing more once it is stopped', async () => {
    const { reading, read, analysed } = noted((uri, going) => {
      if (uri === uris[9]) going.stop();
    });
    assert.equal(await reading.run(uris, []), false);
    assert.ok(read.length < uris.length);
    assert.deepEqual(analysed, []);
    assert.equal(reading.progress, undefined);
  });

  it('gives way to a newer one', async () => {
    const { reading, read } = noted();
    const first = reading.run(uris, []);
    const second = reading.run(uris, []);
    assert.deepEqual(await Promise.all([first, second]), [false, true]);
    assert.deepEqual([...new Set(read)].toSorted(), uris);
  });

  it('goes on after an article that cannot be read', async () => {
    const { reading, read, logged } = noted((uri) => {
      if (uri === uris[3]) throw new Error('the disk is gone');
    });
    await reading.run(uris, []).catch(() => undefined);
    assert.ok(read.length >= uris.length - 1);
    assert.ok(logged.some((line) => line.includes(uris[3] as string)));
  });
});
