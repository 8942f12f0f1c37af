import assert from 'node:assert/strict';
import type { FileProblems } from '../../../src/session/fileProblems.ts';
import { Postponed, Refusal } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import { article, sidecar } from './memory.ts';
import { claimBy, openSession, opposes, supports, tag } from './oneArticle.ts';

describe('a write that breaks off', () => {
  it('is mended at the next start', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = { afterCharacters: 20 };
    await assert.rejects(tag(session, 'Marta Vell', supports), /disk full/);
    assert.equal(files.texts.get(sidecar)?.length, 20);
    const next = new Session(ports);
    assert.deepEqual(await next.onDisk.recover(), { restored: [sidecar], failures: [] });
    assert.match(files.texts.get(sidecar) ?? '', /stance: supports/);
    assert.equal(ports.storage.contents.size, 0);
  });

  it('does not keep others from being mended, and is tried again', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = { afterCharacters: 20 };
    await assert.rejects(tag(session, 'Marta Vell', supports), /disk full/);
    const [own] = ports.storage.contents.values();
    ports.storage.contents.set('0', own?.replace('river', 'other') ?? '');
    files.failNext = {};
    const first = await new Session(ports).onDisk.recover();
    assert.equal(first.restored.length + first.failures.length, 2);
    assert.equal(first.failures.length, 1);
    const second = await new Session(ports).onDisk.recover();
    assert.deepEqual([second.restored.length, second.failures.length], [1, 0]);
  });

  it('is mended before anything is decided', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    files.failNext = { afterCharacters: 20 };
    await assert.rejects(tag(session, 'Marta Vell', supports), /disk full/);
    const next = new Session(ports);
    await next.refresh(article);
    await Promise.all([next.onDisk.recover(), tag(next, 'Ada Brenn', supports)]);
    assert.match(files.texts.get(sidecar) ?? '', /Marta Vell[\s\S]*Ada Brenn/);
  });

  it('is kept when it never began, shown, and written as soon as that works', async () => {
    const { session, ports, files } = await openSession();
    const heard: FileProblems[] = [];
    session.onDidChangeProblems((problems) => heard.push(problems));
    files.failNext = {};
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    assert.equal(files.texts.has(sidecar), false);
    assert.equal(claimBy(session, 'Marta Vell').status, 'stored');
    assert.equal(heard.at(-1)?.problems[0]?.code, 'not-written');
    ports.clock.advance(10_000);
    await new Promise(setImmediate);
    assert.match(files.texts.get(sidecar) ?? '', /stance: supports/);
    assert.equal(ports.storage.contents.size, 0);
    assert.deepEqual(heard.at(-1)?.problems, []);
  });

  it('comes with the next decision, which is made on all that were kept', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    files.failNext = { afterCharacters: 0 };
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    await tag(session, 'Ada Brenn', supports);
    assert.match(files.texts.get(sidecar) ?? '', /Marta Vell[\s\S]*Ada Brenn/);
  });

  it('can be undone before it is written', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = {};
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    await session.undo();
    assert.equal(claimBy(session, 'Marta Vell').status, 'suggested');
    assert.equal(files.texts.has(sidecar), false);
    assert.equal(ports.storage.contents.size, 0);
  });

  it('is carried over into what somebody else wrote meanwhile', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    files.failNext = {};
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    const other = (files.texts.get(sidecar) ?? '').replace('opposes', 'neutral');
    files.texts.set(sidecar, other);
    await new Session(ports).onDisk.recover();
    assert.match(files.texts.get(sidecar) ?? '', /supports[\s\S]*neutral/);
  });

  it('is set aside, not written over it, where somebody else decided on the same claim', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    files.failNext = {};
    await assert.rejects(tag(session, 'Ada Brenn', supports), Postponed);
    const other = (files.texts.get(sidecar) ?? '').replace('opposes', 'neutral');
    files.texts.set(sidecar, other);
    const { failures } = await new Session(ports).onDisk.recover();
    assert.match(String(failures), /Yours is set aside/);
    assert.equal(files.texts.get(sidecar), other);
    assert.match([...ports.storage.contents.values()].join(), /supports/);
    assert.deepEqual(await new Session(ports).onDisk.recover(), { restored: [], failures: [] });
  });

  it('is tried less and less often', async () => {
    const { session, ports, files } = await openSession();
    const write = files.write.bind(files);
    let attempts = 0;
    files.write = async () => {
      attempts += 1;
      throw new Error('disk full');
    };
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    for (let second = 0; second < 3_600; second += 1) {
      ports.clock.advance(1_000);
      await new Promise(setImmediate);
    }
    assert.ok(attempts > 10 && attempts < 30, `${attempts} times in an hour`);
    files.write = write;
    ports.clock.advance(300_000);
    await new Promise(setImmediate);
    assert.match(files.texts.get(sidecar) ?? '', /supports/);
  });

  it('is mended also where it broke off within a character', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = { afterCharacters: 120 };
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    const cut = files.texts.get(sidecar) ?? '';
    files.texts.set(sidecar, `${cut.slice(0, cut.indexOf('“'))}\ufffd`);
    await new Session(ports).onDisk.recover();
    assert.match(files.texts.get(sidecar) ?? '', /“The ferry must stay,”/);
  });

  it('is forgotten where the file can never be written', async () => {
    const { session, ports, files } = await openSession();
    files.write = async () => {
      throw new Refusal('Save the article first.');
    };
    await assert.rejects(tag(session, 'Marta Vell', supports), /Save the article first/);
    assert.equal(claimBy(session, 'Marta Vell').status, 'suggested');
    assert.equal(ports.storage.contents.size, 0);
  });

  it('touches no file while the journal itself cannot be written', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    const before = files.texts.get(sidecar);
    ports.storage.set = async () => {
      throw new Error('disk full');
    };
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    assert.equal(files.texts.get(sidecar), before);
    assert.equal(claimBy(session, 'Marta Vell').status, 'stored');
  });
});
