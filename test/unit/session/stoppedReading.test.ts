import assert from 'node:assert/strict';
import { Session } from '../../../src/session/session.ts';
import { type ArticleUri, classify, type FileUri } from '../../../src/session/uris.ts';
import { MemoryFiles, memoryPorts } from './memory.ts';
import { codebook, uris as remembered, workspace } from './rememberedFolder.ts';

const text = '“The ferry must stay,” said Marta Vell.\n';
/** More than are read at once. */
const uris = Array.from({ length: 60 }, (_, at) => `file:///news/${at + 10}.txt` as ArticleUri);
const fresh = 'file:///news/fresh.txt' as ArticleUri;
const fresher = 'file:///news/fresher.txt' as ArticleUri;

/** Files of which one is given when it is let go. */
class HeldFiles extends MemoryFiles {
  held: FileUri | undefined;
  letGo: () => void = () => undefined;

  override async read(uri: FileUri): Promise<string | undefined> {
    if (uri === this.held) {
      await new Promise<void>((resolve) => {
        this.letGo = resolve;
      });
    }
    return super.read(uri);
  }
}

/** Stops the reading once, when it is as far. */
function stopAt({ reading }: Session, of: string, done: number): void {
  const listening = reading.onDidChange((progress) => {
    if (progress?.of !== of || progress.done !== done) return;
    listening.dispose();
    reading.stop();
  });
}

/** A folder whose reading was stopped there; a search may find others later. */
async function stoppedFolder(of: string, done: number) {
  const files = new HeldFiles();
  for (const uri of [...uris, fresh, fresher]) files.texts.set(uri, text);
  const session = new Session({ ...memoryPorts(), files });
  stopAt(session, of, done);
  await session.takeFolder(new Set(uris));
  await turns();
  const [unread, unsearched] = [session.without('decisions'), session.without('suggestions')];
  assert.ok(unsearched.length > 0);
  return { session, files, unread, unsearched };
}

/** How far it is, as whoever shows that knows: they look when they are told. */
function told({ reading }: Session): () => typeof reading.stoppedAt {
  let known = reading.stoppedAt;
  reading.onDidChange((progress) => {
    if (progress === undefined) known = reading.stoppedAt;
  });
  return () => known;
}

/** What was begun comes to its end. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
}

function claimsIn(session: Session, uri: ArticleUri): number | undefined {
  return session.articles.all().find(({ article }) => article === uri)?.claims.length;
}

describe('a reading of the folder that somebody has stopped', () => {
  for (const step of ['check', 'decisions', 'suggestions']) {
    it(`stays so when an article comes, which is read and searched: ${step}`, async () => {
      const { session, unread, unsearched } = await stoppedFolder(step, 2);
      await session.takeFolder(new Set([...uris, fresh]));
      assert.equal(claimsIn(session, fresh), 1);
      await turns();
      assert.deepEqual(session.without('decisions'), unread);
      assert.deepEqual(session.without('suggestions'), unsearched);
      assert.equal(session.reading.progress, undefined);
      await session.readOn();
      assert.deepEqual(session.without('suggestions'), []);
      assert.equal(session.reading.stoppedAt, undefined);
    });
  }

  it('stays so when another article comes while one is being read', async () => {
    const { session, files, unread } = await stoppedFolder('decisions', 0);
    files.held = fresh;
    const first = session.takeFolder(new Set([...uris, fresh]));
    await turns();
    files.held = undefined;
    const second = session.takeFolder(new Set([...uris, fresh, fresher]));
    files.letGo();
    await Promise.all([first, second]);
    assert.deepEqual([claimsIn(session, fresh), claimsIn(session, fresher)], [1, 1]);
    assert.deepEqual(session.without('decisions'), unread);
  });

  it('is stopped with what came where somebody stops that as well', async () => {
    const { session, files, unread } = await stoppedFolder('decisions', 0);
    files.held = fresh;
    const taken = session.takeFolder(new Set([...uris, fresh]));
    await turns();
    session.reading.stop();
    await taken;
    await session.takeFolder(new Set([...uris, fresh, fresher]));
    assert.equal(claimsIn(session, fresher), 1);
    assert.deepEqual(session.without('decisions').toSorted(), [...unread, fresh].toSorted());
    files.held = undefined;
    files.letGo();
    await session.readOn();
    assert.deepEqual(session.without('suggestions'), []);
  });

  for (const step of ['check', 'decisions', 'suggestions'] as const) {
    it(`is as far as articles are that came, were opened or went since: ${step}`, async () => {
      const { session, unread, unsearched } = await stoppedFolder(step, 2);
      const left = step === 'suggestions' ? unsearched : unread;
      const far = told(session);
      const done = Number(far()?.done);
      if (step !== 'check') assert.equal(done, 60 - left.length);
      assert.deepEqual(far(), { of: step, done, all: 60 });
      await session.takeFolder(new Set([...uris, fresh]));
      assert.deepEqual(far(), { of: step, done: done + 1, all: 61 });
      const [opened, gone] = left.slice(-2);
      assert.ok(opened && gone);
      await session.open(opened, text);
      assert.deepEqual(far(), { of: step, done: done + 2, all: 61 });
      await session.takeFolder(new Set([...uris, fresh].filter((uri) => uri !== gone)));
      assert.deepEqual(far(), { of: step, done: done + 2, all: 60 });
      await session.readOn();
      assert.equal(far(), undefined);
    });
  }

  it('is as far as what was begun before the stop comes to', async () => {
    const files = new HeldFiles();
    for (const uri of uris) files.texts.set(uri, text);
    const session = new Session({ ...memoryPorts(), files });
    files.held = uris[0];
    stopAt(session, 'decisions', 10);
    await session.takeFolder(new Set(uris));
    await turns();
    const far = told(session);
    const before = far();
    files.letGo();
    await turns();
    assert.deepEqual(far(), { ...before, done: Number(before?.done) + 1 });
  });

  it('goes over to what comes next where what was begun was the last of a step', async () => {
    const { session } = await stoppedFolder('decisions', 59);
    assert.deepEqual(session.without('decisions'), []);
    assert.deepEqual(session.reading.stoppedAt, { of: 'suggestions', done: 0, all: 60 });
    for (const uri of uris) await session.refresh(uri);
    assert.equal(session.reading.stoppedAt, undefined);
  });

  it('does not miss a file that was read and is no article', async () => {
    const { session, files } = await stoppedFolder('suggestions', 2);
    const noText = 'file:///news/picture.txt' as ArticleUri; // not on this disk
    assert.ok(!files.texts.has(noText));
    const done = Number(session.reading.stoppedAt?.done);
    await session.takeFolder(new Set([...uris, noText]));
    assert.deepEqual(session.reading.stoppedAt, { of: 'suggestions', done: done + 1, all: 61 });
  });

  it('does not miss an article that is gone', async () => {
    const { session, files, unread } = await stoppedFolder('decisions', 0);
    const [gone, ...others] = unread;
    assert.ok(gone);
    files.texts.delete(gone);
    await session.takeFolder(new Set(uris.filter((uri) => uri !== gone)));
    assert.deepEqual(session.without('decisions'), others);
  });

  it('stays so where it was stopped while the folder was listed as it was last', async () => {
    const { disk, open, visit } = workspace();
    await visit();
    disk.texts.set(fresh, text);
    const { session } = open();
    await session.restoring.begin();
    session.reading.stop();
    disk.readings.length = 0;
    await session.takeFolder(new Set([...remembered, fresh]));
    const all = remembered.length + 1;
    assert.deepEqual(session.reading.stoppedAt, { of: 'check', done: 1, all });
    const articles = disk.readings.filter((uri) => classify(uri) === undefined);
    assert.deepEqual([...new Set(articles)], [fresh]);
    assert.equal(claimsIn(session, fresh), 1);
    await session.readOn();
    assert.deepEqual(session.without('files'), []);
  });

  it('stays so when a codebook changes: what was read and searched is, with the new one', async () => {
    const { disk, open } = workspace();
    const { session } = open();
    stopAt(session, 'suggestions', 5);
    await session.takeFolder(new Set(remembered));
    await turns();
    const unsearched = session.without('suggestions');
    disk.texts.set(codebook, 'standpoint: 1\nignore: ["Holl"]\n');
    await session.refresh(codebook);
    assert.deepEqual(session.without('decisions'), []);
    assert.deepEqual(session.without('suggestions').toSorted(), unsearched.toSorted());
  });
});
