import assert from 'node:assert/strict';
import type { SummaryRequest } from '../../../src/session/ports.ts';
import { Session } from '../../../src/session/session.ts';
import { settledAfter } from '../../../src/session/snapshot.ts';
import { type ArticleUri, type FileUri, sidecarOf } from '../../../src/session/uris.ts';
import { generatedFolder, notingSummariser } from './generatedFolder.ts';
import { MemoryFiles, MemoryStorage, memoryPorts } from './memory.ts';

const plan = {
  articles: 40,
  claims: 3,
  length: 700,
  speakers: 10,
  seed: 9,
  withoutSidecar: 10,
  moved: 0,
  changed: 10,
  orphaned: 0,
};
const { uris, putOn } = generatedFolder(plan);
const codebook = 'file:///news/standpoint.yaml';

/** Files with times, and a count of what was read of them. */
class TimedFiles extends MemoryFiles {
  readonly readings: FileUri[] = [];

  override async read(uri: FileUri): Promise<string | undefined> {
    this.readings.push(uri);
    return super.read(uri);
  }

  async stamp(uri: FileUri): Promise<string | undefined> {
    const text = this.texts.get(uri);
    return text && `${text.length}:${text.slice(-20)}`;
  }
}

/** A workspace that is opened again and again. */
function workspace() {
  const disk = new TimedFiles();
  const storage = new MemoryStorage();
  putOn(disk);
  const open = (version = '1') => {
    disk.readings.length = 0;
    const asked: SummaryRequest[] = [];
    const summariser = notingSummariser(asked);
    const cache = { storage, version: async () => version };
    const ports = { ...memoryPorts(), files: disk, summariser, cache };
    const session = new Session(ports);
    return { session, ports, asked };
  };
  /** Opens it, reads it and waits until that is stored. */
  const visit = async (version?: string) => {
    const opened = open(version);
    await opened.session.restore();
    await opened.session.takeFolder(new Set(uris));
    opened.ports.clock.advance(settledAfter);
    await until(() => storage.texts.size > 0);
    await turns(400);
    opened.session.dispose();
    return opened;
  };
  return { disk, storage, open, visit };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 5000 && !isSo(); turn += 1) await Promise.resolve();
  assert.ok(isSo());
}

function listed(session: Session) {
  return session.articles.all().map(({ article, date, claims }) => ({ article, date, claims }));
}

describe('a folder that was open before', () => {
  it('is listed as it was before any of its files is read', async () => {
    const { disk, open, visit } = workspace();
    const before = listed((await visit()).session);
    const { session, asked } = open();
    await session.restore();
    assert.deepEqual(listed(session), before);
    assert.equal(disk.readings.filter((uri) => uri !== codebook && /txt/.test(uri)).length, 0);
    assert.deepEqual(asked, []);
  });

  it('is read, and nothing of it searched again, where nothing has changed', async () => {
    const { open, visit } = workspace();
    const before = listed((await visit()).session);
    const { session, asked } = open();
    await session.restore();
    await session.takeFolder(new Set(uris));
    assert.deepEqual(asked, []);
    assert.deepEqual(listed(session), before);
    const claims = session.articles.annotationsOf(uris[0] as ArticleUri)?.claims;
    assert.ok(claims !== undefined, 'it can be worked on');
  });

  it('is searched where articles, sidecars or the codebook have changed, and there alone', async () => {
    const { disk, open, visit } = workspace();
    await visit();
    const [first, second] = [uris[0] as ArticleUri, uris[1] as ArticleUri];
    disk.texts.set(first, `${disk.texts.get(first)}\n“We were late,” said Ruta Holl.\n`);
    disk.texts.set(sidecarOf(second), 'standpoint: 1\narticle:\n  date: "2031-01-01"\n');
    const { session, asked } = open();
    await session.restore();
    await session.takeFolder(new Set(uris));
    const texts = new Set(asked.map(({ sources }) => sources.text));
    assert.deepEqual(texts, new Set([disk.texts.get(first), disk.texts.get(second)]));
    assert.ok(session.articles.listed(first)?.claims.some(({ quote }) => /late/.test(quote)));
    assert.equal(session.articles.listed(second)?.date, '2031-01-01');
    session.dispose();
    disk.texts.set(codebook, 'standpoint: 1\nignore: ["Holl"]\n');
    const third = open();
    await third.session.restore();
    await third.session.takeFolder(new Set(uris));
    assert.equal(new Set(third.asked.map(({ sources }) => sources.text)).size, uris.length);
  });

  it('has what came since, and has not what went', async () => {
    const { disk, open, visit } = workspace();
    await visit();
    const gone = uris[0] as ArticleUri;
    const come = 'file:///news/new.txt' as ArticleUri;
    for (const uri of [gone, sidecarOf(gone)]) disk.texts.delete(uri);
    disk.texts.set(come, '“It is new,” said Ruta Holl.\n');
    const { session } = open();
    await session.restore();
    await session.takeFolder(new Set([...uris.slice(1), come]));
    const shown = session.articles.all().map(({ article }) => article);
    assert.deepEqual(shown, [...uris.slice(1), come].toSorted());
  });

  it('is read before anything is written about it', async () => {
    const { disk, open, visit } = workspace();
    await visit();
    const uri = uris.find((one) => disk.texts.has(sidecarOf(one))) as ArticleUri;
    const byHand = `${disk.texts.get(sidecarOf(uri))}# by hand\n`;
    disk.texts.set(sidecarOf(uri), byHand);
    const { session } = open();
    await session.restore();
    const [claim] = session.articles.listed(uri)?.claims ?? [];
    assert.ok(claim);
    assert.equal(session.choose(uri, claim.key), undefined, 'nobody decides on what was not read');
    await session.admit(uri);
    await session.decide(uri, { type: 'note', claim: claim.key, note: 'seen' }, '');
    assert.match(disk.texts.get(sidecarOf(uri)) ?? '', /# by hand/);
    assert.match(disk.texts.get(sidecarOf(uri)) ?? '', /note: "seen"/);
  });

  it('is read anew where what was stored is cut, garbage or of another version', async () => {
    const damages: readonly ((text: string) => string)[] = [
      (text) => text.slice(0, text.length / 2),
      () => 'garbage',
      () => '',
      (text) => text.replace('file', 'fire'),
      (text) => text.replace('[', '{'),
    ];
    for (const damage of damages) {
      const { storage, open, visit } = workspace();
      const before = listed((await visit()).session);
      for (const [key, text] of storage.texts) storage.texts.set(key, damage(text));
      const { session, ports } = open();
      await session.restore();
      assert.ok(listed(session).length < uris.length);
      await session.takeFolder(new Set(uris));
      assert.deepEqual(listed(session), before);
      assert.deepEqual(ports.logged, []);
    }
    const { open, visit } = workspace();
    await visit();
    const newer = open('2');
    await newer.session.restore();
    assert.deepEqual(listed(newer.session), []);
  });
});
