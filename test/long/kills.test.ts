import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Session } from '../../src/session/session.ts';
import { type ArticleUri, sidecarOf } from '../../src/session/uris.ts';
import { text } from './kills/article.ts';
import { piecewisePorts } from './kills/piecewise.ts';
import { Undisturbed } from './kills/undisturbed.ts';

const kills = 200;
/** Milliseconds until a writer is killed, at most: some decisions. */
const longestLife = 25;

/** Lets a process decide from the decision of this number on and kills it. How many are made by then? */
async function runAndKill(writer: string, article: ArticleUri, first: number): Promise<number> {
  const child = spawn(process.execPath, [writer, article, String(first)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      said += data;
      resolve();
    });
    child.once('close', () => resolve());
  });
  await setTimeout(Math.random() * longestLife);
  child.kill('SIGKILL');
  await closed;
  assert.equal(child.signalCode, 'SIGKILL', 'the writer lives until it is killed');
  return first + said.trim().split('\n').length - 1;
}

/** The writer in one file, which starts in a fraction of the time. */
async function bundledWriter(folder: string): Promise<string> {
  const outfile = path.join(folder, 'writer.mjs');
  const entry = fileURLToPath(import.meta.resolve('./kills/writer.ts'));
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', external: ['node:*'] });
  return outfile;
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

describe(`a process that is killed ${kills} times while it writes`, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'standpoint-kills-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('leaves what was decided, be it old or new, in the sidecar or in the journal', async () => {
    const article = pathToFileURL(path.join(folder, 'river.txt')).href as ArticleUri;
    const sidecar = fileURLToPath(sidecarOf(article));
    const writer = await bundledWriter(folder);
    const undisturbed = new Undisturbed(article, text);
    await writeFile(fileURLToPath(article), text);
    /** How often a kill broke the sidecar, and how often it left an entry in the journal. */
    const found = { cut: 0, journalled: 0 };
    let made = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      made = await runAndKill(writer, article, made);
      const [old, next] = [await undisturbed.after(made), await undisturbed.after(made + 1)];
      const onDisk = await readIfThere(sidecar);
      if (onDisk !== old && onDisk !== next) found.cut += 1;
      const isJournalled = await journalHas(path.join(folder, 'journal'), next);
      if (isJournalled) found.journalled += 1;

      const session = new Session(await piecewisePorts(folder));
      const { failures } = await session.onDisk.recover();
      session.dispose();
      assert.deepEqual(failures, []);
      const recovered = await readIfThere(sidecar);
      assert.ok(recovered === old || recovered === next, `neither old nor new: ${recovered}`);
      if (isJournalled) assert.equal(recovered, next, 'a journalled decision comes back');
      assert.deepEqual(await readdir(path.join(folder, 'journal')), []);
      if (recovered === next) made += 1;
    }
    const counted = `cut ${found.cut}, journalled ${found.journalled} of ${kills}`;
    // How many hit is a matter of the machine, and of what else runs on it.
    assert.ok(Math.min(found.cut, found.journalled) > 0, `no kill hit: ${counted}`);
  });
});

/** Whether some whole entry of a journal holds this text. */
async function journalHas(folder: string, text: string | undefined): Promise<boolean> {
  const entries = await Promise.all(
    (await readdir(folder)).map((name) => readIfThere(path.join(folder, name))),
  );
  return entries.some((entry) => entry?.endsWith(`"after":${JSON.stringify(text)}}`));
}
