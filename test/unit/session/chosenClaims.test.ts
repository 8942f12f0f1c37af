import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { span } from '../../../src/core/text/span.ts';
import type { Subject } from '../../../src/session/decisions/subject.ts';
import { Refusal } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const text = '“The ferry must stay,” said Marta Vell.\n\n“It goes,” said Ada Brenn.\n';
const [supports, opposes] = ['supports', 'opposes'] as [StanceId, StanceId];

async function openSession() {
  const { files, ...ports } = memoryPorts();
  files.texts.set(article, text);
  const session = new Session({ files, ...ports });
  await session.open(article, text);
  return { session, files };
}

function claimBy(session: Session, actor: string): Claim {
  const claim = session.articles
    .annotationsOf(article)
    ?.claims.find((one) => one.actor?.name === actor);
  return claim ?? assert.fail(`no claim by ${actor}`);
}

/** What a command keeps while the analyst chooses from a list. */
function choose(session: Session, actor: string): Subject {
  const subject = session.choose(article, claimBy(session, actor).key);
  return subject ?? assert.fail('no subject');
}

function tag(session: Session, claim: Subject, stance: StanceId, coder = ''): Promise<void> {
  return session.decide(article, { type: 'tag', claim, stance }, coder);
}

describe('a claim that was chosen a while ago', () => {
  it('is the one that is tagged, though the same words were typed before it', async () => {
    const { session, files } = await openSession();
    const chosen = choose(session, 'Ada Brenn');
    const typed = '“It goes,” said Joren Pask.\n\n';
    session.edit(article, [{ span: span(0, 0), newText: typed }], typed + text);
    await tag(session, chosen, supports);
    assert.match(files.texts.get(sidecar) ?? '', /actor: "Ada Brenn"[\s\S]*at: "5:1-5:11"/);
    assert.doesNotMatch(files.texts.get(sidecar) ?? '', /Joren Pask/);
  });

  it('is followed rather than taken for one that looks more like it', async () => {
    const { session, files } = await openSession();
    const alike = 'Vell said yes. Vell said yes. “Yes,” said Vell. “Yes,” said Vell.\n';
    await session.open(article, alike);
    const [first] = session.articles.annotationsOf(article)?.claims ?? [];
    assert.deepEqual(first?.spans, [span(10, 13)]);
    const chosen = session.choose(article, first.key) ?? assert.fail('no subject');
    session.edit(article, [{ span: span(0, 4), newText: 'Orr' }], alike.replace('Vell', 'Orr'));
    await tag(session, chosen, supports);
    assert.match(files.texts.get(sidecar) ?? '', /at: "1:10-1:13"/);
  });

  it('is followed with all others that were chosen with it', async () => {
    const { session, files } = await openSession();
    const alike = 'Vell said yes. Vell said yes. “Yes,” said Vell. “Yes,” said Vell.\n';
    await session.open(article, alike);
    const claims = session.articles.annotationsOf(article)?.claims.slice(0, 2) ?? [];
    assert.deepEqual(
      claims.map(({ spans }) => spans),
      [[span(10, 13)], [span(25, 28)]],
    );
    const chosen = claims.flatMap(({ key }) => session.choose(article, key) ?? []);
    const edited = alike.replaceAll('Vell said', 'Orr said');
    const edits = [0, 15].map((at) => ({ span: span(at, at + 4), newText: 'Orr' }));
    session.edit(article, edits, edited);
    const tags = chosen.map((claim) => ({ type: 'tag', claim, stance: supports }) as const);
    const { failures } = await session.decideEach(
      tags.map((decision) => ({ article, decision })),
      '',
    );
    assert.deepEqual(failures, []);
    const places = (files.texts.get(sidecar) ?? '').match(/at: .*/g);
    assert.deepEqual(places, ['at: "1:10-1:13"', 'at: "1:24-1:27"']);
  });

  it('is refused when its words were typed over, and says so', async () => {
    const { session, files } = await openSession();
    const chosen = choose(session, 'Ada Brenn');
    const at = text.indexOf('goes');
    const edited = text.replace('goes', 'sinks');
    session.edit(article, [{ span: span(at, at + 4), newText: 'sinks' }], edited);
    await assert.rejects(tag(session, chosen, supports), /changed or deleted meanwhile/);
    const dismissing = session.decide(article, { type: 'dismiss', claim: chosen }, '');
    await assert.rejects(dismissing, Refusal);
    assert.equal(files.texts.has(sidecar), false);
  });

  it('is stored with the actor that was shown when the engine reads the text anew', async () => {
    const { session, files } = await openSession();
    const chosen = choose(session, 'Marta Vell');
    const said = text.indexOf(' said Marta Vell');
    const without = text.replace(' said Marta Vell', '');
    session.edit(article, [{ span: span(said, said + 16), newText: '' }], without);
    await tag(session, chosen, supports);
    assert.match(files.texts.get(sidecar) ?? '', /actor: "Marta Vell"\n {4}stance: supports/);
  });

  it('is tagged also when somebody has tagged it first', async () => {
    const { session, files } = await openSession();
    const chosen = choose(session, 'Marta Vell');
    await tag(session, choose(session, 'Marta Vell'), opposes, 'ben');
    await tag(session, chosen, supports, 'ana');
    const written = files.texts.get(sidecar) ?? '';
    assert.match(written, /stance: supports\n {4}by: "ana"/);
    assert.equal(written.match(/- id:/g)?.length, 1);
  });
});

describe('a stored claim whose sidecar was deleted outside', () => {
  async function openTagged() {
    const opened = await openSession();
    const { session, files } = opened;
    await tag(session, choose(session, 'Marta Vell'), opposes, 'ben');
    const noted = (files.texts.get(sidecar) ?? '').replace(/ {4}by: .*\n/, '$&    note: "loud"\n');
    files.texts.set(sidecar, noted);
    await session.refresh(sidecar);
    const chosen = choose(session, 'Marta Vell');
    files.texts.delete(sidecar);
    return { ...opened, chosen, noted };
  }

  it('is back with what was decided, when nobody has noticed yet', async () => {
    const { session, files, noted, chosen } = await openTagged();
    await tag(session, chosen, supports, 'ben');
    assert.equal(files.texts.get(sidecar), noted.replace('opposes', 'supports'));
    await session.undo();
    assert.equal(files.texts.has(sidecar), false);
  });

  it('is back also when that was noticed while the analyst chose', async () => {
    const { session, files, noted, chosen } = await openTagged();
    await session.refresh(sidecar);
    assert.equal(claimBy(session, 'Marta Vell').status, 'suggested');
    await tag(session, chosen, supports);
    assert.equal(
      files.texts.get(sidecar),
      noted.replace('opposes', 'supports').replace(/ {4}by: .*\n/, ''),
    );
  });

  it('is back with another actor, its stance kept', async () => {
    const { session, files, noted, chosen } = await openTagged();
    await session.decide(article, { type: 'assign', claim: chosen, actor: 'The Port' }, '');
    assert.equal(files.texts.get(sidecar), noted.replace('Marta Vell', 'The Port'));
  });

  it('is back where its words are gone too, as it was stored', async () => {
    const { session, files, noted, chosen } = await openTagged();
    const other = 'Nothing is left of it.\n';
    session.edit(article, [{ span: span(0, text.length), newText: other }], other);
    await tag(session, chosen, supports, 'ben');
    assert.equal(files.texts.get(sidecar), noted.replace('opposes', 'supports'));
  });

  it('goes between the records that are there by now, under an id of its own', async () => {
    const { session, files, noted, chosen } = await openTagged();
    const [, id = ''] = /id: "(\w+)"/.exec(noted) ?? [];
    await session.refresh(sidecar);
    await tag(session, choose(session, 'Ada Brenn'), opposes);
    const taken = (files.texts.get(sidecar) ?? '').replace(/id: "\w+"/, `id: "${id}"\n    note: x`);
    files.texts.set(sidecar, taken.replace(/^ {4}spans:\n(?: {6}.*\n)+/m, ''));
    await tag(session, chosen, supports);
    const ids = [...(files.texts.get(sidecar) ?? '').matchAll(/id: "(\w+)"/g)].map(
      ([, one]) => one,
    );
    assert.equal(new Set(ids).size, 2);
    assert.match(files.texts.get(sidecar) ?? '', /note: "loud"/);
  });

  it('is dismissed as a suggestion, and has no stance left to remove', async () => {
    const { session, files, chosen } = await openTagged();
    await assert.rejects(session.decide(article, { type: 'untag', claim: chosen }, ''), Refusal);
    await session.decide(article, { type: 'dismiss', claim: chosen }, '');
    assert.match(files.texts.get(sidecar) ?? '', /dismissed:\n {2}- quote: "“The ferry/);
    assert.doesNotMatch(files.texts.get(sidecar) ?? '', /id:/);
  });
});
