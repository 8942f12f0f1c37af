import assert from 'node:assert/strict';
import { Refusal } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const text = '“The ferry must stay,” said Marta Vell.\n\n“Nobody asked us,” said Ada Brenn.\n';
const done = { type: 'header', change: { status: 'done' } } as const;
const open = { type: 'header', change: { status: 'open' } } as const;

async function opened(sidecarText?: string) {
  const ports = memoryPorts();
  ports.files.texts.set(article, text);
  if (sidecarText !== undefined) ports.files.texts.set(sidecar, sidecarText);
  const session = new Session(ports);
  await session.refresh(article);
  return { session, sidecarText: () => ports.files.texts.get(sidecar) };
}

describe('an article that is marked done', () => {
  it('is so in its sidecar, which is made where there is none, and in lists', async () => {
    const { session, sidecarText } = await opened();
    assert.equal(session.articles.isDone(article), false);
    await session.decide(article, done, 'ana');
    assert.equal(sidecarText(), 'standpoint: 1\narticle:\n  status: done\n');
    assert.equal(session.articles.isDone(article), true);
    assert.equal(session.articles.all()[0]?.isDone, true);
    await session.decide(article, open, '');
    assert.equal(session.articles.isDone(article), false);
  });

  it('is so no more after an undo, byte for byte, and again after a redo', async () => {
    const before = 'standpoint: 1\narticle: {title: "Ferry"} # by ana\n';
    const { session, sidecarText } = await opened(before);
    await session.decide(article, done, '');
    assert.equal((await session.undo())?.decision.type, 'header');
    assert.equal(sidecarText(), before);
    await session.redo();
    assert.match(sidecarText() ?? '', /\{title: "Ferry", status: done\} # by ana/);
  });

  it('leaves nothing behind where it was all there was', async () => {
    const { session, sidecarText } = await opened();
    await session.decide(article, done, '');
    await session.undo();
    assert.equal(sidecarText(), undefined);
  });

  it('keeps its claims where they are', async () => {
    const { session, sidecarText } = await opened();
    const [first] = session.articles.annotationsOf(article)?.claims ?? [];
    assert.ok(first);
    const stance = session.articles.codebookOf(article)?.stances[0];
    assert.ok(stance);
    await session.decide(article, { type: 'tag', claim: first.key, stance: stance.id }, '');
    const tagged = sidecarText() ?? '';
    await session.decide(article, done, '');
    assert.equal(
      sidecarText(),
      tagged.replace('standpoint: 1\n', 'standpoint: 1\narticle:\n  status: done\n'),
    );
  });

  it('is refused, and nothing written, where the sidecar cannot say so', async () => {
    for (const odd of ['standpoint: 1\narticle: The ferry\n', 'standpoint: 1\nclaims: {}\n']) {
      const { session, sidecarText } = await opened(odd);
      await assert.rejects(session.decide(article, done, ''), Refusal);
      assert.equal(sidecarText(), odd);
    }
  });
});
