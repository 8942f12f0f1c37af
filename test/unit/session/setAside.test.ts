import assert from 'node:assert/strict';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import type { FileProblems } from '../../../src/session/fileProblems.ts';
import { Postponed, Refusal } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import { type ArticleUri, sidecarOf } from '../../../src/session/uris.ts';
import { article, type MemoryPorts, memoryPorts, sidecar } from './memory.ts';

const text = '“The ferry must stay,” said Marta Vell.\n\n“It goes,” said Ada Brenn.\n';
const [supports, opposes] = ['supports', 'opposes'] as [StanceId, StanceId];

async function start(ports: MemoryPorts): Promise<Session> {
  const session = new Session(ports);
  await session.onDisk.recover();
  await session.refresh(article);
  return session;
}

function tag(session: Session, actor: string, stance: StanceId): Promise<void> {
  const claim = session.articles
    .annotationsOf(article)
    ?.claims.find((one) => one.actor?.name === actor);
  assert.ok(claim, `no claim by ${actor}`);
  return session.decide(article, { type: 'tag', claim: claim.key, stance }, '');
}

/** Two decisions could not be written, and somebody else tagged both claims meanwhile. */
async function setTwoAside() {
  const ports = memoryPorts();
  const { files } = ports;
  files.texts.set(article, text);
  const session = await start(ports);
  await tag(session, 'Marta Vell', opposes);
  await tag(session, 'Ada Brenn', opposes);
  files.full = {};
  await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
  await assert.rejects(tag(session, 'Ada Brenn', supports), Postponed);
  files.full = undefined;
  const other = (files.texts.get(sidecar) ?? '').replaceAll('opposes', 'neutral');
  files.texts.set(sidecar, other);
  const refused: Refusal[] = [];
  session.onDisk.onDidRefuse((refusal) => refused.push(refusal));
  ports.clock.advance(10_000);
  await new Promise(setImmediate);
  return { session, ports, files, other, refused };
}

function quotes(session: Session): readonly string[] {
  return session.setAside.all.flatMap(({ change, now }) => {
    assert.ok(change.of === 'claim' && now !== undefined && 'id' in now);
    return `${change.after?.actor}: ${change.after?.stance}, now ${now.stance}`;
  });
}

describe('decisions that were set aside', () => {
  const both = ['Marta Vell: supports, now neutral', 'Ada Brenn: supports, now neutral'];

  it('are said as soon as it happens, with the way to them', async () => {
    const { refused } = await setTwoAside();
    assert.deepEqual(
      refused.map(({ remedy }) => remedy),
      [{ do: 'show set-aside decisions' }],
    );
  });

  it('are listed beside what the file says now, also after a restart', async () => {
    const { session, ports, files, other } = await setTwoAside();
    assert.deepEqual(quotes(session), both);
    assert.deepEqual(quotes(await start(ports)), both);
    assert.equal(files.texts.get(sidecar), other);
  });

  it('are problems at their records until somebody has chosen', async () => {
    const { ports } = await setTwoAside();
    const next = new Session(ports);
    const heard: FileProblems[] = [];
    next.onDidChangeProblems((problems) => heard.push(problems));
    await next.refresh(article);
    await next.onDisk.recover();
    const problems = heard.at(-1)?.problems ?? [];
    assert.deepEqual(
      problems.map(({ code, span }) => [
        code,
        heard.at(-1)?.text.slice(span.start, span.start + 9),
      ]),
      [
        ['set-aside', '  - id: "'],
        ['set-aside', '  - id: "'],
      ],
    );
    for (const { id } of next.setAside.all) await next.setAside.drop(id);
    assert.deepEqual(heard.at(-1)?.problems, []);
  });

  it('are applied one by one, and that can be undone', async () => {
    const { session, ports, files, other } = await setTwoAside();
    const [first] = session.setAside.all;
    await session.setAside.apply(first?.id ?? '');
    assert.equal(files.texts.get(sidecar), other.replace('neutral', 'supports'));
    assert.deepEqual(quotes(session), both.slice(1));
    assert.deepEqual(quotes(await start(ports)), both.slice(1));
    await session.undo();
    assert.equal(files.texts.get(sidecar), other);
  });

  it('are dropped one by one, which leaves the file as it is and the storage empty', async () => {
    const { session, ports, files, other } = await setTwoAside();
    for (const { id } of session.setAside.all) await session.setAside.drop(id);
    assert.equal(files.texts.get(sidecar), other);
    assert.deepEqual(session.setAside.all, []);
    assert.equal(ports.storage.contents.size, 0);
  });

  it('are not listed where the file says the same by now', async () => {
    const { session, files, other } = await setTwoAside();
    files.texts.set(sidecar, other.replace('neutral', 'supports'));
    await session.refresh(sidecar);
    assert.deepEqual(quotes(session), both.slice(1));
  });

  it('are kept where the file cannot be written, and where it cannot be read', async () => {
    const { session, files, other } = await setTwoAside();
    const [first] = session.setAside.all;
    files.texts.set(sidecar, `<<<<<<< ours\n${other}`);
    await assert.rejects(session.setAside.apply(first?.id ?? ''), /merge conflicts/);
    files.texts.set(sidecar, other);
    await session.refresh(sidecar);
    assert.deepEqual(quotes(session), both);
    files.failNext = {};
    await assert.rejects(session.setAside.apply(first?.id ?? ''), Postponed);
    assert.deepEqual(quotes(session), both.slice(1));
    await tag(session, 'Ada Brenn', supports);
    assert.doesNotMatch(files.texts.get(sidecar) ?? '', /neutral/);
  });

  it('go with their article when that is renamed', async () => {
    const { session, files, other } = await setTwoAside();
    const renamed = 'file:///news/ferry.txt' as ArticleUri;
    files.texts.clear();
    files.texts.set(renamed, text).set(sidecarOf(renamed), other);
    await session.moves.move({ from: sidecar, to: sidecarOf(renamed) });
    await session.moves.move({ from: article, to: renamed });
    assert.deepEqual(quotes(session), both);
    const [first] = session.setAside.all;
    await session.setAside.apply(first?.id ?? '');
    assert.match(files.texts.get(sidecarOf(renamed)) ?? '', /supports/);
  });

  it('refuse to be chosen about twice', async () => {
    const { session } = await setTwoAside();
    const [first] = session.setAside.all;
    await session.setAside.drop(first?.id ?? '');
    await assert.rejects(session.setAside.apply(first?.id ?? ''), Refusal);
  });

  it('let a new decision on the same claim wait for the choice', async () => {
    const ports = memoryPorts();
    const { files } = ports;
    files.texts.set(article, text);
    const session = await start(ports);
    await tag(session, 'Marta Vell', opposes);
    files.failNext = {};
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    const other = (files.texts.get(sidecar) ?? '').replace('opposes', 'neutral');
    files.texts.set(sidecar, other);
    await assert.rejects(tag(session, 'Marta Vell', 'mixed' as StanceId), /Yours is set aside/);
    assert.equal(files.texts.get(sidecar), other);
    assert.deepEqual(quotes(session), both.slice(0, 1));
  });
});
