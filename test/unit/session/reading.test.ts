import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Reading } from '../../../src/session/reading.ts';
import type { ReadingProgress } from '../../../src/session/readingProgress.ts';
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
    byNow: (stoppedAt) => stoppedAt,
  });
  return { reading, read, analysed, readBefore, logged: ports.logged };
}

/** A reading that takes as long for each article as `step` does, which says of those that are read whether to analyse. */
function heldReading(step: (uri: ArticleUri, of: ReadingProgress['of']) => Promise<boolean>) {
  const reading = new Reading(memoryPorts(), {
    async check(uri) {
      await step(uri, 'check');
      return false;
    },
    read: (uri) => step(uri, 'decisions'),
    async analyse(uri) {
      await step(uri, 'suggestions');
    },
    inOrder: (all) => all,
    byNow: (stoppedAt) => stoppedAt,
  });
  return { reading };
}

/** Settles when the reading is as far. */
function untilTold(reading: Reading, { of, done }: ReadingProgress): Promise<void> {
  return new Promise((resolve) => {
    reading.onDidChange((progress) => {
      if (progress?.of === of && progress.done === done) resolve();
    });
  });
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
    const told = (of: ReadingProgress['of']) => [
      { of, done: 0, all: uris.length },
      ...uris.map((_, at) => ({ of, done: at + 1, all: uris.length })),
    ];
    const all = [...told('check'), ...told('decisions'), ...told('suggestions'), undefined];
    assert.deepEqual(said, all);
    assert.equal(said.at(-1), undefined);
    assert.equal(reading.progress, undefined);
  });

  it('reads nothing more once it is stopped, and says how far it was until it goes on', async () => {
    const { reading, read, analysed } = noted((uri, going) => {
      if (uri === uris[9]) going.stop();
    });
    assert.equal(await reading.run(uris, []), false);
    assert.ok(read.length < uris.length);
    assert.deepEqual(analysed, []);
    assert.equal(reading.progress, undefined);
    assert.deepEqual(reading.stoppedAt, { of: 'decisions', done: 0, all: uris.length });
    await reading.run([], []);
    assert.equal(reading.stoppedAt, undefined);
  });

  it('has not read an article that the disk never gives, and can be stopped then', async () => {
    const hanging = uris[4] as ArticleUri;
    const { reading } = heldReading(async (uri, of) => {
      if (uri === hanging && of === 'decisions') await new Promise(() => undefined);
      return false;
    });
    const running = reading.run(uris, []);
    const ended = reading.ended();
    const almost = { of: 'decisions', done: uris.length - 1, all: uris.length } as const;
    await untilTold(reading, almost);
    await new Promise(setImmediate);
    assert.deepEqual(reading.progress, almost);
    reading.stop();
    assert.equal(await running, false);
    await ended;
    assert.deepEqual(reading.stoppedAt, almost);
  });

  it('has ended when the last of several readings has', async () => {
    const { reading, read } = noted();
    await reading.ended();
    reading.run(uris.slice(0, 20), []);
    reading.run(uris, []);
    await reading.ended();
    assert.deepEqual([...new Set(read)].toSorted(), uris);
  });

  it('counts what is done, however long each takes, and in the end all', async () => {
    const turns = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 40 });
    const each = fc.record({ turns, failing: fc.nat({ max: 40 }), analysed: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(each, async ({ turns: taking, failing, analysed }) => {
        const those = taking.map((_, at) => `file:///news/${at}.txt` as ArticleUri);
        const finished = { check: 0, decisions: 0, suggestions: 0 };
        const { reading } = heldReading(async (uri, of) => {
          const at = those.indexOf(uri);
          try {
            for (let turn = taking[at] ?? 0; turn > 0; turn -= 1) await Promise.resolve();
            if (at === failing && of !== 'check') throw new Error('the disk is gone');
          } finally {
            finished[of] += 1;
          }
          return analysed;
        });
        const last = new Map<ReadingProgress['of'], ReadingProgress>();
        reading.onDidChange((progress) => {
          if (progress === undefined) return;
          const { of, done } = progress;
          assert.ok(done <= finished[of], `${done} are said to be done, and ${finished[of]} are`);
          last.set(of, progress);
        });
        assert.equal(await reading.run(those, []), true);
        for (const { of, done, all } of last.values()) assert.equal(done, all, of);
        assert.equal(last.get('decisions')?.all, those.length);
      }),
    );
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
