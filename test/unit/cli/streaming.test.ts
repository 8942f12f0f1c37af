import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractLines } from '../../../src/cli/extractLines.ts';
import { longestLine } from '../../../src/cli/jsonLines.ts';

/** Says at the end of a process, in its last message, how much memory it had at most, in KB. */
const sayPeak =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak " + process.resourceUsage().maxRSS))';
const program = [
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url)),
  'extract',
  '--jsonl',
];

const article = '“The port will open,” said Amal Desh. She thanked the crews.';
const line = (id: number, more = {}) => `${JSON.stringify({ id, text: article, ...more })}\n`;

/** Pipes lines through the program as fast as it takes them; gives what came of it. */
async function pipe(lines: Iterable<string>, options: readonly string[] = []) {
  const child = spawn(process.execPath, [...options, ...program]);
  const seen = { ids: [] as unknown[], messages: '' };
  let rest = '';
  child.stdout.on('data', (chunk) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const result of parts) seen.ids.push(JSON.parse(result).id);
  });
  child.stderr.on('data', (chunk) => {
    seen.messages += chunk;
  });
  const closed = once(child, 'close');
  for (const one of lines) if (!child.stdin.write(one)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [status] = await closed;
  return { ...seen, status, rest };
}

/** So little that V8 collects garbage at once: otherwise the peak tells how lazy it was. */
const littleRoom = ['--max-old-space-size=32', '--max-semi-space-size=2'];

describe('extract --jsonl', function () {
  this.timeout(120_000);

  it('needs no more memory for 100 MB than for 5 MB, broken lines among them', async () => {
    const size = 20_000;
    const padding = 'x'.repeat(size);
    const peakFor = async (bytes: number) => {
      const lines = function* () {
        for (let id = 0; id * size < bytes; id += 1) {
          yield id % 10 === 9 ? `${padding}\n` : line(id, { padding });
        }
      };
      const { ids, messages } = await pipe(lines(), [...littleRoom, '--import', sayPeak]);
      assert.equal(ids.length, (bytes / size) * 0.9);
      assert.equal(messages.match(/is no JSON/g)?.length, (bytes / size) * 0.1);
      return Number(/peak (\d+)$/.exec(messages)?.[1]);
    };
    const [little, much] = [await peakFor(5_000_000), await peakFor(100_000_000)];
    // What is kept would more than double it.
    assert.ok(much < 1.6 * little, `${much} KB for 100 MB, ${little} KB for 5 MB`);
  });

  it('prints one line for each article, in order, and nothing else', async () => {
    const count = 300;
    const ids = Array.from({ length: count }, (_, id) => id);
    const ran = await pipe(ids.map((id) => line(id)));
    assert.deepEqual(ran, { ids, messages: '', status: 0, rest: '' });
  });

  it('names a line that is no article by its number, and goes on', async () => {
    const endless = `"${'x'.repeat(longestLine)}"\n`;
    const { ids, messages, status } = await pipe([line(1), '{"id":2}\n', endless, '\n', line(5)]);
    assert.deepEqual([ids, status], [[1, 5], 2]);
    assert.equal(
      messages,
      'standpoint: standard input, line 2: is no object with "id" and "text"\n' +
        'standpoint: standard input, line 3: is longer than 16 MiB\n',
    );
  });

  it('reads no further while nobody takes its results', async () => {
    let read = 0;
    async function* input() {
      for (; read < 100; read += 1) yield Buffer.from(line(read));
    }
    let letGo: () => void = () => assert.fail('nothing was printed');
    let printed = 0;
    const done = extractLines({ name: 'extract-lines', codebook: undefined }, input(), {
      print: () => {
        printed += 1;
        return printed > 1
          ? Promise.resolve()
          : new Promise((resolve) => {
              letGo = resolve;
            });
      },
      write: assert.fail,
      complain: assert.fail,
    });
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    assert.deepEqual([read, printed], [0, 1]);
    letGo();
    assert.equal(await done, 0);
    assert.equal(printed, 100);
  });

  it('goes on where nobody reads its messages', async () => {
    const child = spawn(process.execPath, program);
    child.stderr.destroy();
    child.stdin.end('no json\n'.repeat(1000) + line(1));
    let results = '';
    child.stdout.on('data', (chunk) => {
      results += chunk;
    });
    const [status] = await once(child, 'close');
    assert.equal(status, 2);
    assert.equal(JSON.parse(results).id, 1);
  });

  it('says so where its results cannot be written', async function () {
    if (process.platform !== 'linux') this.skip();
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, program, { stdio: ['pipe', full, 'pipe'] });
    const closed = once(child, 'close');
    closeSync(full);
    let messages = '';
    child.stderr?.on('data', (chunk) => {
      messages += chunk;
    });
    child.stdin?.end(line(1));
    const [status] = await closed;
    assert.equal(status, 2);
    assert.match(messages, /^standpoint: standard output: ENOSPC[^\n]*\n$/);
  });

  it('says so where its input breaks off', async () => {
    async function* input() {
      yield Buffer.from(line(1));
      throw new Error('the disk is gone');
    }
    const printed: string[] = [];
    const output = {
      print: async (result: string) => void printed.push(result),
      write: assert.fail,
      complain: assert.fail,
    };
    const done = extractLines({ name: 'extract-lines', codebook: undefined }, input(), output);
    await assert.rejects(done, /^Error: standard input: the disk is gone$/);
    assert.equal(printed.length, 1);
  });
});
