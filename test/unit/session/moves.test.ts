import assert from 'node:assert/strict';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { span } from '../../../src/core/text/span.ts';
import type { Subject } from '../../../src/session/decisions/subject.ts';
import { Postponed } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import { type ArticleUri, type CodebookUri, sidecarOf } from '../../../src/session/uris.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const text = '“The ferry must stay,” said Marta Vell.\n\n“It goes,” said Ada Brenn.\n';
const [supports, opposes] = ['supports', 'opposes'] as [StanceId, StanceId];
const renamed = 'file:///news/ferry.txt' as ArticleUri;
const inFolder = 'file:///archive/2026/river.txt' as ArticleUri;

async function openSession() {
  const ports = memoryPorts();
  ports.files.texts.set(article, text);
  const session = new Session(ports);
  await session.takeFolder(new Set([article]));
  return { session, ports, files: ports.files };
}

/** What the editor does on disk. */
function rename(texts: Map<string, string>, from: string, to: string): void {
  texts.set(to, texts.get(from) ?? assert.fail(`no ${from}`));
  texts.delete(from);
}

async function tag(session: Session, uri: ArticleUri, stance: StanceId): Promise<void> {
  const [claim] = session.articles.annotationsOf(uri)?.claims ?? [];
  assert.ok(claim, 'no claim');
  await session.decide(uri, { type: 'tag', claim: claim.key, stance }, '');
}

function stanceIn(session: Session, uri: ArticleUri): string | undefined {
  const [claim] = session.articles.annotationsOf(uri)?.claims ?? [];
  return claim?.status === 'stored' ? claim.record.stance : undefined;
}

describe('a session whose files are moved', () => {
  it('knows the article under its new name at once, before any search of the folder', async () => {
    const { session, files } = await openSession();
    await tag(session, article, supports);
    rename(files.texts, sidecar, sidecarOf(renamed));
    rename(files.texts, article, renamed);
    await session.moves.move({ from: article, to: renamed });
    assert.equal(session.articles.annotationsOf(article), undefined);
    assert.equal(stanceIn(session, renamed), 'supports');
  });

  it('undoes and redoes in the sidecar at its new place', async () => {
    const { session, files } = await openSession();
    await tag(session, article, supports);
    await tag(session, article, opposes);
    rename(files.texts, sidecar, sidecarOf(renamed));
    await session.moves.move({ from: sidecar, to: sidecarOf(renamed) });
    rename(files.texts, article, renamed);
    await session.moves.move({ from: article, to: renamed });
    await session.undo();
    assert.equal(stanceIn(session, renamed), 'supports');
    await session.undo();
    assert.equal(files.texts.has(sidecarOf(renamed)), false);
    await session.redo();
    assert.equal(stanceIn(session, renamed), 'supports');
    assert.equal(files.texts.has(sidecar), false);
  });

  it('follows a folder with everything in it', async () => {
    const { session, files } = await openSession();
    await tag(session, article, supports);
    rename(files.texts, sidecar, sidecarOf(inFolder));
    rename(files.texts, article, inFolder);
    await session.moves.move({ from: 'file:///news', to: 'file:///archive/2026' });
    assert.equal(session.articles.annotationsOf(article), undefined);
    await tag(session, inFolder, opposes);
    await session.undo();
    assert.equal(stanceIn(session, inFolder), 'supports');
    await session.undo();
    assert.deepEqual([...files.texts.keys()], [inFolder]);
  });

  it('does not take a folder for another whose name begins alike', async () => {
    const { session } = await openSession();
    await session.moves.move({ from: 'file:///new', to: 'file:///old' });
    assert.ok(session.articles.annotationsOf(article));
  });

  it('comes back when the move is undone, the article first', async () => {
    const { session, files } = await openSession();
    await tag(session, article, supports);
    rename(files.texts, sidecar, sidecarOf(renamed));
    await session.moves.move({ from: sidecar, to: sidecarOf(renamed) });
    rename(files.texts, article, renamed);
    await session.moves.move({ from: article, to: renamed });
    rename(files.texts, renamed, article);
    await session.moves.move({ from: renamed, to: article });
    rename(files.texts, sidecarOf(renamed), sidecar);
    await session.moves.move({ from: sidecarOf(renamed), to: sidecar });
    assert.equal(stanceIn(session, article), 'supports');
    await session.undo();
    assert.deepEqual([...files.texts.keys()], [article]);
  });

  it('leaves the undo with a sidecar that stays behind', async () => {
    const { session, files } = await openSession();
    await tag(session, article, supports);
    rename(files.texts, article, renamed);
    files.texts.set(sidecarOf(renamed), 'standpoint: 1\n');
    await session.moves.move({ from: article, to: renamed });
    await session.undo();
    assert.equal(files.texts.has(sidecar), false);
    assert.equal(files.texts.get(sidecarOf(renamed)), 'standpoint: 1\n');
  });

  it('writes what could not be written to the sidecar at its new place', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, article, supports);
    files.failNext = {};
    await assert.rejects(tag(session, article, opposes), Postponed);
    rename(files.texts, sidecar, sidecarOf(renamed));
    await session.moves.move({ from: sidecar, to: sidecarOf(renamed) });
    rename(files.texts, article, renamed);
    await session.moves.move({ from: article, to: renamed });
    assert.equal(stanceIn(session, renamed), 'opposes');
    ports.clock.advance(10_000);
    await new Promise(setImmediate);
    assert.match(files.texts.get(sidecarOf(renamed)) ?? '', /stance: opposes/);
    assert.equal(files.texts.has(sidecar), false);
    assert.equal(ports.storage.contents.size, 0);
  });

  it('writes the very first decision beside the renamed article, also after a restart', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = {};
    await assert.rejects(tag(session, article, supports), Postponed);
    rename(files.texts, article, renamed);
    await session.moves.move({ from: article, to: renamed });
    await new Session(ports).onDisk.recover();
    assert.deepEqual([...files.texts.keys()], [renamed, sidecarOf(renamed)]);
  });

  it('decides on the claim that was chosen before, though the article was moved and edited since', async () => {
    const { session, files } = await openSession();
    await session.open(article, text);
    const claims = session.articles.annotationsOf(article)?.claims ?? [];
    const [first, second] = claims.map(({ key }) => session.choose(article, key));
    assert.ok(first && second);
    rename(files.texts, article, inFolder);
    await session.moves.move({ from: 'file:///news', to: 'file:///archive/2026' });
    await session.close(article);
    await session.open(inFolder, text);
    const typed = '“It goes,” said Joren Pask.\n\n';
    session.edit(inFolder, [{ span: span(0, 0), newText: typed }], typed + text);
    const decide = (claim: Subject) => ({ type: 'tag', claim, stance: supports }) as const;
    await session.decide(article, decide(second), '');
    assert.match(files.texts.get(sidecarOf(inFolder)) ?? '', /actor: "Ada Brenn"/);
    await session.decideEach([{ article, decision: decide(first) }], '');
    const written = files.texts.get(sidecarOf(inFolder)) ?? '';
    assert.match(written, /actor: "Marta Vell"[\s\S]*actor: "Ada Brenn"/);
    assert.doesNotMatch(written, /actor: "Joren Pask"/);
    assert.equal(files.texts.has(sidecar), false);
    const codebook = 'file:///archive/2026/standpoint.yaml' as CodebookUri;
    const split = { actor: 'Ada Brenn', name: 'Ida Brenn', names: [] };
    const chosen = [{ article, claim: second }];
    await session.actors.decide(codebook, { type: 'split', ...split, claims: chosen });
    assert.match(files.texts.get(sidecarOf(inFolder)) ?? '', /actor: "Ida Brenn"/);
  });

  it('lets a stored claim go with its sidecar, and leaves a suggestion where its words are', async () => {
    const { session, files } = await openSession();
    await tag(session, article, supports);
    const claims = session.articles.annotationsOf(article)?.claims ?? [];
    const [stored, suggested] = claims.map(({ key }) => session.choose(article, key));
    assert.ok(stored && suggested);
    files.texts.set(renamed, text);
    rename(files.texts, sidecar, sidecarOf(renamed));
    await session.moves.move({ from: sidecar, to: sidecarOf(renamed) });
    await session.decide(article, { type: 'tag', claim: stored, stance: opposes }, '');
    assert.equal(files.texts.has(sidecar), false);
    assert.equal(stanceIn(session, renamed), 'opposes');
    await session.decide(article, { type: 'tag', claim: suggested, stance: opposes }, '');
    assert.match(files.texts.get(sidecar) ?? '', /actor: "Ada Brenn"/);
  });

  it('sets an unwritten decision aside where another one waits already', async () => {
    const { session, ports, files } = await openSession();
    files.texts.set(renamed, text);
    await session.takeFolder(new Set([article, renamed]));
    files.full = {};
    await assert.rejects(tag(session, article, supports), Postponed);
    await assert.rejects(tag(session, renamed, opposes), Postponed);
    rename(files.texts, article, renamed);
    await session.moves.move({ from: article, to: renamed });
    assert.equal(stanceIn(session, renamed), 'opposes');
    assert.match([...ports.storage.contents.values()].join(), /supports/);
  });
});

describe('a session whose files are deleted in the editor', () => {
  it('does not bring a sidecar back for what could not be written', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = {};
    await assert.rejects(tag(session, article, supports), Postponed);
    files.texts.delete(article);
    await session.moves.forget(article);
    ports.clock.advance(10_000);
    await new Promise(setImmediate);
    assert.deepEqual([...files.texts.keys()], []);
    assert.match([...ports.storage.contents.values()].join(), /supports/);
  });

  it('keeps writing to a sidecar that was left', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, article, supports);
    files.failNext = {};
    await assert.rejects(tag(session, article, opposes), Postponed);
    files.texts.delete(article);
    await session.moves.forget(article);
    ports.clock.advance(10_000);
    await new Promise(setImmediate);
    assert.match(files.texts.get(sidecar) ?? '', /opposes/);
  });
});
