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
  const readBefore = new Set<number>();
  const reading: Reading = new Reading(ports, {
    check: async () => false,
    async read(uri) {
      during(uri, reading);
      read.push(uri);
      return true;
    },
    async analyse(uri) {
      during(uri, reading);
      analysed.push(uri);
      readBefore.add(read.length);
    },
    inOrder: (all) => all,
  });
  return { reading, read, analysed, readBefore, logged: ports.logged };
}

describe('reading a folder', () => {
  it('reads the decisions on all articles, then the suggestions for all', async () => {
    const { reading, read, analysed, readBefore } = noted();
    assert.equal(await reading.run(uris, []), true);
    assert.deepEqual([...readBefore], [uris.length], 'suggestions wait for all decisions');
    assert.deepEqual(read.toSorted(), uris);
    assert.deepEqual(analysed.toSorted(), uris);
  });

  it('reads next what somebody looks at', async () => {
    const last = uris.at(-1) as ArticleUri;
    const { reading, read, analysed } = noted((uri, going) => {
      if (uri === uris[0]) going.prefer(last);
    });
    await reading.run(uris, []);
    for (const inOrder of [read, analysed]) {
      const at = inOrder.indexOf(last);
      assert.ok(at >= 0 && at < 3, `it came as number ${at}`);
    }
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
    const broken = uris[3] as ArticleUri;
    const { reading, read, analysed, logged } = noted((uri) => {
      if (uri === broken) throw new Error('the disk is gone');
    });
    assert.equal(await reading.run(uris, []), true);
    const others = uris.filter((uri) => uri !== broken);
    assert.deepEqual([read.toSorted(), analysed.toSorted()], [others, others]);
    assert.equal(logged.length, 1);
    assert.ok(logged[0]?.includes(broken));
  });
});
