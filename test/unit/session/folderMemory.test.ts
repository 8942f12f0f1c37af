import assert from 'node:assert/strict';
import type { Session } from '../../../src/session/session.ts';
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

  it('is read anew where what was stored is cut, garbage or of another version', async () => {
    const damages: readonly ((text: string) => string)[] = [
      (text) => text.slice(0, text.length / 2),
      () => 'garbage',
      () => '',
      (text) => text.replace('file', 'fire'),
      (text) => text.replace('[', '{'),
      (text) => text.replace('said', 'laid'),
      (text) => `${text}.`,
      (text) => text.replaceAll('\n', ' '),
    ];
    for (const damage of damages) {
      const { storage, open, visit } = workspace();
      const before = listed((await visit()).session);
      for (const [key, text] of storage.contents)
        storage.contents.set(key, bytesOf(damage(textIn(text))));
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
