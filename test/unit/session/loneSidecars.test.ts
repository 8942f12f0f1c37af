import assert from 'node:assert/strict';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import type { FileProblems } from '../../../src/session/fileProblems.ts';
import { Session } from '../../../src/session/session.ts';
import { type ArticleUri, sidecarOf } from '../../../src/session/uris.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const text = '“The ferry must stay until May,” said Marta Vell.\n\n“It goes,” said Ada Brenn.\n';
const renamed = 'file:///news/ferry.txt' as ArticleUri;
const other = 'file:///news/other.txt' as ArticleUri;

/** An article was tagged and then renamed by a program that knows nothing of sidecars. */
async function renameOutside() {
  const ports = memoryPorts();
  const { files } = ports;
  files.texts.set(article, text).set(other, '“It rains,” said Owen Strand.\n');
  const session = new Session(ports);
  const heard = new Map<string, FileProblems>();
  session.onDidChangeProblems((problems) => heard.set(problems.uri, problems));
  await session.takeFolder(new Set([article, other]));
  const [claim] = session.articles.annotationsOf(article)?.claims ?? [];
  assert.ok(claim);
  const stance = 'supports' as StanceId;
  await session.decide(article, { type: 'tag', claim: claim.key, stance }, '');
  files.texts.delete(article);
  files.texts.set(renamed, text);
  await session.refresh(article);
  await session.takeFolder(new Set([article, renamed, other]));
  const codes = () => heard.get(sidecar)?.problems.map(({ code }) => code);
  return { session, files, codes };
}

describe('a sidecar whose article was renamed outside', () => {
  it('is one problem, whatever its records', async () => {
    const { session, codes } = await renameOutside();
    assert.deepEqual(session.loneSidecars.all, [sidecar]);
    assert.deepEqual(codes(), ['missing-article']);
  });

  it('is offered the article with its quotes, and none that has a sidecar', async () => {
    const { session, files } = await renameOutside();
    const offer = { article: renamed, found: 1, of: 1 };
    assert.deepEqual(session.loneSidecars.offersFor(sidecar as never), [offer]);
    assert.deepEqual(session.loneSidecars.free, [renamed, other]);
    files.texts.set(sidecarOf(renamed), 'standpoint: 1\n');
    await session.refresh(renamed);
    assert.deepEqual(session.loneSidecars.offersFor(sidecar as never), []);
    assert.deepEqual(session.loneSidecars.free, [other]);
  });

  it('is not moved by itself', async () => {
    const { files } = await renameOutside();
    assert.ok(files.texts.has(sidecar));
    assert.ok(!files.texts.has(sidecarOf(renamed)));
  });

  it('is at home again when it is moved, and can be undone there', async () => {
    const { session, files, codes } = await renameOutside();
    files.texts.set(sidecarOf(renamed), files.texts.get(sidecar) ?? '');
    files.texts.delete(sidecar);
    await session.moves.move({ from: sidecar, to: sidecarOf(renamed) });
    assert.deepEqual(session.loneSidecars.all, []);
    assert.deepEqual(codes(), []);
    assert.equal(session.articles.annotationsOf(renamed)?.claims[0]?.status, 'stored');
    await session.undo();
    assert.ok(!files.texts.has(sidecarOf(renamed)));
  });

  it('is at home again when its article comes back, also while that is empty', async () => {
    const { session, files, codes } = await renameOutside();
    files.texts.set(article, '');
    await session.refresh(article);
    assert.deepEqual(session.loneSidecars.all, []);
    assert.deepEqual(codes(), ['orphan']);
  });

  it('is alone also while an editor still shows the article that is gone', async () => {
    const { session, files, codes } = await renameOutside();
    files.texts.set(article, text);
    await session.open(article, text);
    assert.deepEqual(codes(), []);
    files.texts.delete(article);
    await session.refresh(article);
    assert.deepEqual(codes(), ['missing-article']);
    assert.deepEqual(session.loneSidecars.all, [sidecar]);
    assert.equal(session.articles.annotationsOf(article)?.claims[0]?.spans.length, 1);
  });

  it('is alone also after an actor in it was split', async () => {
    const { session, codes } = await renameOutside();
    const [claim] = session.articles.annotationsOf(article)?.claims ?? [];
    const subject = claim && session.choose(article, claim.key);
    assert.ok(subject);
    const codebook = await session.actors.codebookFor(article, 'file:///news');
    const claims = [{ article, claim: subject }];
    const names = { actor: 'Marta Vell', name: 'Ilse Vell', names: [] };
    await session.actors.decide(codebook, { type: 'split', ...names, claims });
    const [now] = session.articles.annotationsOf(article)?.claims ?? [];
    assert.equal(now?.actor?.name, 'Ilse Vell');
    assert.deepEqual(session.loneSidecars.all, [sidecar]);
    assert.deepEqual(codes(), ['missing-article']);
  });

  it('has no offers while it cannot be read', async () => {
    const { session, files } = await renameOutside();
    files.texts.set(sidecar, 'claims: [');
    await session.refresh(sidecar);
    assert.deepEqual(session.loneSidecars.all, [sidecar]);
    assert.deepEqual(session.loneSidecars.offersFor(sidecar as never), []);
  });
});
