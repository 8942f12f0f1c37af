import assert from 'node:assert/strict';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import { Session } from '../../../src/session/session.ts';
import { article, memoryPorts, sidecar } from '../../unit/session/memory.ts';
import { Repository } from './repository.ts';

const text = [
  '“The ferry must stay,” said Marta Vell, the harbour master.',
  '“Nobody asked the fishermen,” said Ada Brenn.',
  '“We sail at noon,” said Owen Strand.',
  'Brenn said the vote would be repeated.',
  '',
].join('\n\n');

/** A sidecar of the article after one person has seeded it where it is empty, and tagged these claims. */
async function tagged(
  before: string,
  coder: string,
  stances: Readonly<Record<number, string>>,
): Promise<string> {
  const { files, ...ports } = memoryPorts();
  files.texts.set(article, text);
  if (before !== '') files.texts.set(sidecar, before);
  const session = new Session({ ...ports, files });
  await session.refresh(article);
  if (before === '') await session.seed([article]);
  for (const [index, stance] of Object.entries(stances)) {
    const claim = session.articles.annotationsOf(article)?.claims[Number(index)];
    assert.ok(claim);
    await session.decide(
      article,
      { type: 'tag', claim: claim.key, stance: stance as StanceId },
      coder,
    );
  }
  return files.texts.get(sidecar) ?? '';
}

describe('an article that was seeded, in a real repository without the driver', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = new Repository();
    repository.write('.gitattributes', '');
  });
  afterEach(() => repository.remove());

  async function merge(
    base: string | undefined,
    ana: Readonly<Record<number, string>>,
    ben: Readonly<Record<number, string>>,
  ) {
    const ours = await tagged(base ?? '', 'ana', ana);
    repository.branch(base, ours, await tagged(base ?? '', 'ben', ben));
    return repository.attempt('merge', '--no-edit', 'theirs');
  }

  it('is tagged by two people in turn, claim by claim, and git merges it', async () => {
    const seeded = await tagged('', '', {});
    const { status, messages } = await merge(
      seeded,
      { 0: 'supports', 2: 'opposes' },
      { 1: 'neutral', 3: 'mixed' },
    );
    assert.equal(status, 0, messages);
    const merged = parseSidecar(repository.read());
    assert.equal(merged.state, 'readable');
    assert.deepEqual(
      merged.state === 'readable' &&
        merged.sidecar.claims.map(({ actor, stance, by }) => [actor, stance, by]),
      [
        ['Marta Vell', 'supports', 'ana'],
        ['Ada Brenn', 'neutral', 'ben'],
        ['Owen Strand', 'opposes', 'ana'],
        ['Ada Brenn', 'mixed', 'ben'],
      ],
    );
  });

  it('is the same file when both seeded it: there is nothing to merge', async () => {
    const { status, messages } = await merge(undefined, {}, {});
    assert.equal(status, 0, messages);
    assert.equal(repository.read(), await tagged('', '', {}));
  });
});
