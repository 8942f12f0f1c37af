import assert from 'node:assert/strict';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { Session } from '../../../src/session/session.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const text = '“The ferry must stay,” said Marta Vell.\n';

async function openSession() {
  const { files, ...ports } = memoryPorts();
  files.texts.set(article, text);
  const session = new Session({ files, ...ports });
  await session.open(article, text);
  const key = session.articles.annotationsOf(article)?.claims[0]?.key ?? assert.fail('no claim');
  return { session, key, stored: () => files.texts.get(sidecar) ?? '' };
}

describe('the target of a claim', () => {
  it('makes a record of a suggestion, with the actor that was shown and no stance', async () => {
    const { session, key, stored } = await openSession();
    await session.decide(article, { type: 'target', claim: key, target: 'ferry' }, 'ana');
    assert.match(stored(), /actor: "Marta Vell"\n {4}target: "ferry"\n {4}spans/);
  });

  it('changes its own line of a record, and is taken out and put back', async () => {
    const { session, key, stored } = await openSession();
    const supports = 'supports' as StanceId;
    await session.decide(article, { type: 'tag', claim: key, stance: supports }, '');
    const tagged = stored();
    await session.decide(article, { type: 'target', claim: key, target: 'ferry' }, '');
    const aimed = tagged.replace('supports\n', 'supports\n    target: "ferry"\n');
    assert.equal(stored(), aimed);
    await session.decide(article, { type: 'target', claim: key, target: null }, '');
    assert.equal(stored(), tagged);
    await session.undo();
    assert.equal(stored(), aimed);
  });
});
