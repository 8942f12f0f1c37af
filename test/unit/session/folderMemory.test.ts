import assert from 'node:assert/strict';
import type { Session } from '../../../src/session/session.ts';
import { settledAfter } from '../../../src/session/snapshot.ts';
import { type ArticleUri, sidecarOf } from '../../../src/session/uris.ts';
import { codebook, uris, workspace } from './rememberedFolder.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textIn = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function listed(session: Session) {
  return session.articles.all().map(({ article, date, claims }) => ({ article, date, claims }));
}

describe('a folder that was open before', () => {
  it('is listed as it was before any of its files is read', async () => {
    const { disk, open, visit } = workspace();
    const before = listed((await visit()).session);
    const { session, asked } = open();
    await session.restoring.begin();
    assert.deepEqual(listed(session), before);
    assert.equal(disk.readings.filter((uri) => uri !== codebook && /txt/.test(uri)).length, 0);
    assert.deepEqual(asked, []);
  });

  it('can be counted before its claims are read, which are there a little later', async () => {
    const { open, visit } = workspace();
    const counts = ({ articles }: Session) => articles.all().map(({ facts }) => facts);
    const before = (await visit()).session;
    const { session } = open();
    const seen: number[] = [];
    session.onDidChangeArticle(() =>
      seen.push(session.articles.all().flatMap((o) => o.claims).length),
    );
    session.restoring.begin();
    await session.restoring.listed;
    assert.deepEqual(counts(session), counts(before));
    assert.deepEqual(new Set(seen), new Set([0]));
    await session.restoring.whole;
    assert.deepEqual(listed(session), listed(before));
  });

  it('is said to be checked from the first article that is listed to the last that is checked', async () => {
    const { open, visit } = workspace();
    await visit();
    const { session } = open();
    session.onDidChangeArticle(() => assert.equal(session.reading.progress?.of, 'check'));
    await session.restoring.begin();
    assert.deepEqual(session.reading.progress, { of: 'check', done: 0, all: uris.length });
    await session.takeFolder(new Set(uris));
    assert.equal(session.reading.progress, undefined);
  });

  it('is read, and nothing of it searched again, where nothing has changed', async () => {
    const { open, visit } = workspace();
    const before = listed((await visit()).session);
    const { session, asked } = open();
    await session.restoring.begin();
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
    await session.restoring.begin();
    await session.takeFolder(new Set(uris));
    const texts = new Set(asked.map(({ sources }) => sources.text));
    assert.deepEqual(texts, new Set([disk.texts.get(first), disk.texts.get(second)]));
    assert.ok(session.articles.listed(first)?.claims.some(({ quote }) => /late/.test(quote)));
    assert.equal(session.articles.listed(second)?.date, '2031-01-01');
    session.dispose();
    disk.texts.set(codebook, 'standpoint: 1\nignore: ["Holl"]\n');
    const third = open();
    await third.session.restoring.begin();
    await third.session.takeFolder(new Set(uris));
    assert.equal(new Set(third.asked.map(({ sources }) => sources.text)).size, uris.length);
  });

  for (const [question, when] of [
    [1, 'after it was checked'],
    [2, 'just before it is read'],
  ] as const) {
    it(`is searched where an article changes ${when}`, async () => {
      const { disk, open, visit } = workspace();
      await visit();
      const uri = uris[0] as ArticleUri;
      const { session } = open();
      let questions = 0;
      disk.stamped = (stamped) => {
        questions += Number(stamped === uri);
        if (stamped !== uri || questions !== question) return;
        disk.texts.set(uri, `${disk.texts.get(uri)}\n“We were late,” said Ruta Holl.\n`);
      };
      await session.restoring.begin();
      await session.takeFolder(new Set(uris));
      await session.refresh(uri); // When the editor tells of the change.
      assert.ok(session.articles.listed(uri)?.claims.some(({ quote }) => /late/.test(quote)));
    });
  }

  it('has what came since, and has not what went', async () => {
    const { disk, open, visit } = workspace();
    await visit();
    const gone = uris[0] as ArticleUri;
    const come = 'file:///news/new.txt' as ArticleUri;
    for (const uri of [gone, sidecarOf(gone)]) disk.texts.delete(uri);
    disk.texts.set(come, '“It is new,” said Ruta Holl.\n');
    const { session } = open();
    await session.restoring.begin();
    await session.takeFolder(new Set([...uris.slice(1), come]));
    const shown = session.articles.all().map(({ article }) => article);
    assert.deepEqual(shown, [...uris.slice(1), come].toSorted());
  });

  const damages: { readonly [what: string]: (text: string) => string } = {
    'is cut': (text) => text.slice(0, text.length / 2),
    'is empty': () => '',
    'is garbage': () => 'garbage',
    'has other addresses': (text) => text.replace('file', 'fire'),
    'is no JSON any more': (text) => text.replace('[', '{'),
    'has other claims': (text) => text.replace('said', 'laid'),
    'goes on': (text) => `${text}.`,
    'has no lines': (text) => text.replaceAll('\n', ' '),
  };
  for (const [what, damage] of Object.entries(damages)) {
    it(`is read anew where what was stored ${what}`, async () => {
      const { storage, open, visit } = workspace();
      const before = listed((await visit()).session);
      for (const [key, bytes] of storage.contents)
        storage.contents.set(key, bytesOf(damage(textIn(bytes))));
      const { session, ports } = open();
      await session.restoring.begin();
      assert.ok(listed(session).length < uris.length);
      await session.takeFolder(new Set(uris));
      assert.deepEqual(listed(session), before);
      assert.deepEqual(ports.logged, []);
    });
  }

  for (const [lost, isOfIt] of [
    ['its digests', /^digests/],
    ['its summaries', /^part/],
    ['some of its digests', /^digests-[12]/],
    ['some of its summaries', /^part-[12]/],
  ] as const) {
    it(`is read anew where ${lost} are gone`, async () => {
      const { storage, open, visit } = workspace();
      const before = listed((await visit()).session);
      const keys = [...storage.contents.keys()].filter((key) => isOfIt.test(key));
      for (const key of keys) storage.contents.delete(key);
      const { session, ports } = open();
      const gone = new Set<string>();
      session.onDidChangeArticle((uri) => session.articles.listed(uri) ?? gone.add(uri));
      await session.restoring.begin();
      const whole = before.filter(({ claims }) => claims.length > 0).map(({ article }) => article);
      for (const { article, claims } of listed(session))
        assert.ok(claims.length > 0 || !whole.includes(article), 'what is listed has its claims');
      assert.ok(listed(session).length < uris.length);
      if (/summaries/.test(lost)) assert.equal(gone.size, uris.length - listed(session).length);
      await session.takeFolder(new Set(uris));
      assert.deepEqual(listed(session), before);
      assert.deepEqual(ports.logged, []);
    });
  }

  it('is read anew where its digests are of other summaries, as when storing was cut short', async () => {
    const { disk, storage, open, visit } = workspace();
    await visit();
    const digests = [...storage.contents].filter(([key]) => key.startsWith('digests'));
    const uri = uris[0] as ArticleUri;
    disk.texts.set(uri, `${disk.texts.get(uri)}\n“We were late,” said Ruta Holl.\n`);
    const before = listed((await visit()).session);
    for (const [key, bytes] of digests) storage.contents.set(key, bytes);
    const { session } = open();
    await session.restoring.begin();
    assert.equal(session.articles.listed(uri), undefined);
    await session.takeFolder(new Set(uris));
    assert.deepEqual(listed(session), before);
  });

  it('is not stored with a decision as what its files said before that', async () => {
    const { disk, storage, open, visit } = workspace();
    await visit();
    const uri = uris.find((one) => !disk.texts.has(sidecarOf(one))) as ArticleUri;
    const { session, ports } = open();
    await session.restoring.begin();
    await session.takeFolder(new Set(uris));
    const before = listed(session);
    const claim = session.articles.listed(uri)?.claims[0];
    assert.ok(claim);
    await session.decide(uri, { type: 'dismiss', claim: claim.key }, '');
    const stored = new Map(storage.contents);
    ports.clock.advance(settledAfter);
    for (let turn = 0; turn < 400; turn += 1) await Promise.resolve();
    assert.notDeepEqual(new Map(storage.contents), stored);
    session.dispose();
    disk.texts.delete(sidecarOf(uri)); // As an undo does, or a checkout of what was before.
    const again = open();
    await again.session.restoring.begin();
    await again.session.takeFolder(new Set(uris));
    assert.deepEqual(listed(again.session), before);
  });

  it('is read anew where another version of the extension has stored it', async () => {
    const { open, visit } = workspace();
    await visit();
    const newer = open('2');
    await newer.session.restoring.begin();
    assert.deepEqual(listed(newer.session), []);
  });
});
