import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import type { ArticleDecision, Decision } from '../../../src/session/decisions/decision.ts';
import { Session } from '../../../src/session/session.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const other = 'file:///news/harbour.txt' as ArticleUri;
const text = [
  '“The ferry must stay,” said Marta Vell, the harbour master.',
  '“Nobody asked the fishermen,” said Ada Brenn. “They have 12 boats,” she added.',
  'Mr Tolland said that the dam would not be closed before May.',
  '“It was a circus for the press,” said Joren Pask.',
  '',
].join('\n\n');

async function openSession(sidecarText?: string) {
  const ports = memoryPorts();
  for (const uri of [article, other]) ports.files.texts.set(uri, text);
  if (sidecarText !== undefined) ports.files.texts.set(sidecar, sidecarText);
  const session = new Session(ports);
  await session.refresh(article);
  await session.refresh(other);
  return { session, texts: ports.files.texts };
}

function claimsOf(session: Session, uri: ArticleUri = article): readonly Claim[] {
  return session.articles.annotationsOf(uri)?.claims ?? [];
}

const supports = 'supports' as StanceId;

function tags(session: Session, uri: ArticleUri): readonly ArticleDecision[] {
  return claimsOf(session, uri).map(({ key }) => ({
    article: uri,
    decision: { type: 'tag', claim: key, stance: supports },
  }));
}

/** Some decision on each of some claims, the first of each claim. */
const choices = fc.uniqueArray(
  fc.record({
    claim: fc.nat(4),
    type: fc.constantFrom('tag', 'untag', 'assign', 'target', 'dismiss'),
  }),
  { selector: ({ claim }) => claim },
);

function decisionOf({ type, claim }: { claim: number; type: string }, claims: readonly Claim[]) {
  const { key } = claims[claim]!;
  const decisions: Record<string, Decision> = {
    tag: { type: 'tag', claim: key, stance: supports },
    untag: { type: 'untag', claim: key },
    assign: { type: 'assign', claim: key, actor: 'Ada Brenn' },
    target: { type: 'target', claim: key, target: 'dam' },
    dismiss: { type: 'dismiss', claim: key },
  };
  return decisions[type]!;
}

describe('decisions on several claims', () => {
  it('holds for each claim once, whatever is asked for twice', async () => {
    const { session, texts } = await openSession();
    const [first] = claimsOf(session);
    assert.ok(first);
    await session.decide(article, { type: 'note', claim: first.key, note: 'ask again' }, '');
    const [claim] = claimsOf(session);
    const decisions = ['supports', 'opposes'].map((stance): ArticleDecision => {
      const subject = session.choose(article, claim!.key);
      return {
        article,
        decision: { type: 'tag', claim: subject!, stance: stance as StanceId },
      };
    });
    const { failures } = await session.decideEach(decisions, '');
    assert.deepEqual(failures, []);
    assert.equal(parseSidecar(texts.get(sidecar) ?? '').state, 'readable');
    assert.equal((texts.get(sidecar) ?? '').match(/stance: supports/g)?.length, 1);
    assert.doesNotMatch(texts.get(sidecar) ?? '', /opposes/);
  });

  it('are shown at once, written to every article and taken back by one undo', async () => {
    const { session, texts } = await openSession();
    const deciding = session.decideEach([...tags(session, article), ...tags(session, other)], '');
    for (const uri of [article, other]) {
      assert.ok(claimsOf(session, uri).every(({ status }) => status === 'stored'));
    }
    const { changes, failures } = await deciding;
    assert.equal(changes.length, 2);
    assert.deepEqual(failures, []);
    assert.equal(texts.get(sidecar)?.match(/stance: supports/g)?.length, 5);
    const deed = await session.undo();
    assert.equal(deed?.decision.type, 'several');
    assert.equal(texts.has(sidecar) || texts.has(`${other}.claims.yaml`), false);
    await session.redo();
    assert.equal(texts.get(sidecar)?.match(/stance: supports/g)?.length, 5);
  });

  it('are made but for those that are refused', async () => {
    const { session, texts } = await openSession();
    const [first, second] = claimsOf(session);
    const { failures } = await session.decideEach(
      [
        { article, decision: { type: 'untag', claim: first!.key } },
        { article, decision: { type: 'tag', claim: second!.key, stance: supports } },
      ],
      '',
    );
    assert.equal(failures.length, 1);
    assert.match(String(failures[0]), /no stance to remove/);
    assert.equal(texts.get(sidecar)?.match(/stance: supports/g)?.length, 1);
  });

  it('are written, and not only shown, where one of another article fails', async () => {
    const { session, texts } = await openSession();
    const broken: Decision = { type: 'resolve', before: undefined, after: '' };
    const decisions = [...tags(session, article), { article: other, decision: broken }];
    const { changes, failures } = await session.decideEach(decisions, '');
    assert.equal(changes.length, 1);
    assert.equal(failures.length, 1);
    assert.equal(texts.get(sidecar)?.match(/stance: supports/g)?.length, 5);
    assert.equal(texts.has(`${other}.claims.yaml`), false);
  });

  it('leave a sidecar alone that cannot be read, and write the others', async () => {
    const { session, texts } = await openSession('standpoint: 1\n\tclaims');
    const deciding = session.decideEach([...tags(session, article), ...tags(session, other)], '');
    const { changes, failures } = await deciding;
    assert.equal(changes.length, 1);
    assert.equal(failures.length, 1);
    assert.equal(texts.get(sidecar), 'standpoint: 1\n\tclaims');
  });

  it('come to the same as one after the other', async () => {
    const seed = 20261121;
    const property = fc.asyncProperty(choices, choices, async (before, now) => {
      const [one, all] = [await openSession(), await openSession()];
      for (const { session } of [one, all]) {
        const claims = claimsOf(session);
        for (const choice of before) {
          await session.decide(article, decisionOf(choice, claims), 'ana').catch(() => undefined);
        }
      }
      const claims = claimsOf(one.session);
      const possible = now.filter(({ claim }) => claims[claim] !== undefined);
      const decisions = possible.map((choice) => decisionOf(choice, claims));
      for (const decision of decisions) {
        await one.session.decide(article, decision, 'ana').catch(() => undefined);
      }
      await all.session.decideEach(
        decisions.map((decision) => ({ article, decision })),
        'ana',
      );
      assert.deepEqual(
        recordsIn(all.texts.get(sidecar)),
        recordsIn(one.texts.get(sidecar)),
        `seed ${seed}`,
      );
    });
    await fc.assert(property, { seed, numRuns: 60 });
  });
});

/** What a sidecar says, in the order it says it. */
function recordsIn(text: string | undefined) {
  const file = parseSidecar(text ?? '');
  assert.ok(file.state === 'readable');
  const { claims, dismissed } = file.sidecar;
  return {
    claims: claims.map(({ range: _, ...claim }) => claim),
    dismissed: dismissed.map(({ range: _, ...dismissal }) => dismissal),
  };
}
