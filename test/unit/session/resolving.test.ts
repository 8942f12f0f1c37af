import assert from 'node:assert/strict';
import { Session } from '../../../src/session/session.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const before = '<<<<<<< HEAD\nstandpoint: 1\n';
const after = 'standpoint: 1\n\nclaims: []\n';

describe('a sidecar that git could not merge', () => {
  it('is resolved also where no search has found its article yet', async () => {
    const { files, ...ports } = memoryPorts();
    files.texts.set(article, '“The ferry must stay,” said Marta Vell.\n');
    files.texts.set(sidecar, before);
    const session = new Session({ files, ...ports });
    await session.takeFolder(new Set());
    await session.admit(article);
    assert.equal(session.articles.annotationsOf(article)?.claims.length, 1);
    await session.decide(article, { type: 'resolve', before, after }, '');
    assert.equal(files.texts.get(sidecar), after);
    await session.undo();
    assert.equal(files.texts.get(sidecar), before);
  });
});
