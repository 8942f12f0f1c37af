import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim, ClaimKey } from '../../../src/core/annotation/annotation.ts';
import type { ArticleClaims } from '../../../src/core/corpus/articleClaims.ts';
import {
  type ReviewOrder,
  type ReviewScope,
  reviewOrders,
  reviewQueue,
} from '../../../src/core/corpus/reviewQueue.ts';
import { type ReviewStep, reviewStepFrom } from '../../../src/core/corpus/reviewStep.ts';
import type { ActorRef } from '../../../src/core/engine/analysis.ts';
import { span } from '../../../src/core/text/span.ts';
import { brenn, official, stored, suggested, vell } from './claims.ts';

const folder = { over: 'folder' } as const;

/** Claims one behind the other in one article. */
function placed(...claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim, index) => ({ ...claim, spans: [span(10 * index, 10 * index + 5)] }));
}

function sure(words: string, confidence: number): Claim {
  const claim = suggested(words);
  return { ...claim, found: { ...claim.found, confidence } };
}

const tagged = (words: string) => stored(words, { stance: 'supports' });
const north = { article: 'north', claims: placed(suggested('a'), tagged('b'), suggested('c')) };
const south = { article: 'south', claims: placed(suggested('d'), suggested('e')) };
const both: readonly ArticleClaims<string>[] = [north, south];

function left(
  articles: readonly ArticleClaims<string>[],
  scope: ReviewScope<string> = folder,
  order: ReviewOrder = 'place',
): string {
  const { claims } = reviewQueue(articles, scope, order);
  return claims.flatMap(({ isLeft, key }) => (isLeft ? key : [])).join(' ');
}

/** Where a step leads from a claim, or from a place of the text. */
function step(
  from: string | readonly [string, number] | undefined,
  how: ReviewStep = 'next',
  articles = both,
  order: ReviewOrder = 'place',
): string | undefined {
  const queue = reviewQueue(articles, folder, order);
  if (typeof from !== 'string') {
    const place = from && { article: from[0], offset: from[1] };
    return reviewStepFrom(queue, place, how)?.key;
  }
  const own = both.find(({ claims }) => claims.some(({ key }) => key === from));
  assert.ok(own);
  const offset = own.claims.find(({ key }) => key === from)?.spans[0]?.start ?? 0;
  return reviewStepFrom(queue, { article: own.article, key: from as ClaimKey, offset }, how)?.key;
}

describe('a review queue', () => {
  it('has the untagged claims of a folder, as the articles and their texts go', () => {
    assert.equal(left(both), 'a c d e');
    const { left: count, claims } = reviewQueue(both, folder, 'place');
    assert.deepEqual([count, claims.length], [4, 5]);
  });

  it('has those of one article, of the articles in a folder, or of one actor', () => {
    assert.equal(left(both, { over: 'article', article: 'south' }), 'd e');
    const deep = { article: 'news/deep', claims: placed(suggested('z')) };
    assert.equal(left([deep, ...both], { over: 'folder', within: 'news' }), 'z');
    const by = (actor: ActorRef, article: string) => ({ over: 'actor', actor, article }) as const;
    const spoken = [
      { article: 'north', claims: placed(suggested('a', vell), suggested('b', official)) },
      { article: 'south', claims: placed(suggested('c', official), suggested('d', vell)) },
      { article: 'west', claims: placed(suggested('e', brenn), suggested('f')) },
    ];
    assert.equal(left(spoken, by(vell, 'north')), 'a d');
    assert.equal(left(spoken, by(official, 'south')), 'c');
  });

  it('leaves out articles that are done, unless one is asked for', () => {
    const done = [{ ...north, isDone: true }, south];
    assert.equal(left(done), 'd e');
    assert.equal(left(done, { over: 'article', article: 'north' }), 'a c');
  });

  it('leaves out what stands nowhere', () => {
    const lost = { ...suggested('lost'), spans: [] };
    assert.equal(left([{ article: 'north', claims: [...north.claims, lost] }]), 'a c');
  });

  it('begins with the least sure or the surest; as they go where they are equally sure', () => {
    const articles = [
      { article: 'north', claims: placed(sure('a', 0.9), sure('b', 0.5)) },
      { article: 'south', claims: placed(sure('c', 0.9), sure('d', 0.7)) },
    ];
    assert.equal(left(articles, folder, 'leastSure'), 'b d a c');
    assert.equal(left(articles, folder, 'surest'), 'a c d b');
  });

  it('takes what a person added for sure', () => {
    const seeded = stored('own', {});
    const articles = [{ article: 'north', claims: placed(seeded, sure('a', 0.9)) }];
    assert.equal(left(articles, folder, 'leastSure'), 'a own');
  });
});

describe('a step through a review queue', () => {
  it('goes to the next untagged claim, over articles, and begins again at the end', () => {
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'e'].map((from) => step(from)),
      ['c', 'c', 'd', 'e', 'a'],
    );
  });

  it('goes back likewise', () => {
    const before = ['a', 'b', 'c', 'd', 'e'].map((from) => step(from, 'previous'));
    assert.deepEqual(before, ['e', 'a', 'a', 'c', 'd']);
  });

  it('stays at an untagged claim when it begins', () => {
    assert.deepEqual(
      ['a', 'b', 'e'].map((from) => step(from, 'here')),
      ['a', 'c', 'e'],
    );
  });

  it('goes on from a place of the text at no claim, or in an article that is not reviewed', () => {
    assert.equal(step(['north', 5]), 'c');
    assert.equal(step(['north', 50]), 'd');
    assert.equal(step(['south', 0], 'previous'), 'c');
    assert.equal(step(['somewhere', 0]), 'd');
    assert.equal(step(['zebra', 0]), 'a');
    assert.equal(step(undefined), 'a');
  });

  it('goes on from where a claim was that has vanished', () => {
    const without = { ...north, claims: north.claims.slice(0, 2) };
    assert.equal(step('c', 'next', [without, south]), 'd');
    assert.equal(step('c', 'previous', [without, south]), 'a');
  });

  it('passes over what was tagged elsewhere or by somebody else, and articles marked done', () => {
    const theirs = { ...south, claims: placed(tagged('d'), suggested('e')) };
    assert.equal(step('c', 'next', [north, theirs]), 'e');
    assert.equal(step('a', 'next', [{ ...north, isDone: true }, south]), 'd');
  });

  it('leads nowhere where nothing else is left', () => {
    const last = [{ article: 'north', claims: placed(tagged('a'), tagged('b'), suggested('c')) }];
    assert.equal(step('c', 'next', last), undefined);
    assert.equal(step('c', 'here', last), 'c');
    assert.equal(step('b', 'next', last), 'c');
    assert.equal(step('a', 'next', [{ article: 'north', claims: placed(tagged('a')) }]), undefined);
  });

  it('begins with the first in any other order, from a place at no claim', () => {
    const articles = [{ article: 'north', claims: placed(sure('a', 0.9), sure('b', 0.5)) }];
    assert.equal(step(['north', 7], 'next', articles, 'leastSure'), 'b');
  });

  it('meets every untagged claim once, whatever is tagged on the way', () => {
    const corpus = fc.array(
      fc.array(fc.tuple(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })), {
        maxLength: 6,
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(corpus, fc.constantFrom(...reviewOrders), (folders, order) => {
        const articles = folders.map((claims, index) => ({
          article: `article ${index}`,
          claims: placed(
            ...claims.map(([isTagged, confidence], at) => {
              const words = `${index}.${at}`;
              return isTagged ? tagged(words) : sure(words, confidence);
            }),
          ),
        }));
        const met: string[] = [];
        let place: { article: string; key: ClaimKey; offset: number } | undefined;
        for (;;) {
          // What was met is tagged by now, as auto-move goes.
          const now = articles.map(({ article, claims }) => ({
            article,
            claims: claims.map((claim) =>
              met.includes(claim.key)
                ? { ...tagged(claim.key), spans: claim.spans, found: claim.found }
                : claim,
            ) as readonly Claim[],
          }));
          const queue = reviewQueue(now, folder, order);
          assert.equal(queue.left + met.length, reviewQueue(articles, folder, order).left);
          const next = reviewStepFrom(queue, place, 'next');
          if (next === undefined) break;
          met.push(next.key);
          place = { article: next.article, key: next.key, offset: next.start };
        }
        assert.equal(met.length, reviewQueue(articles, folder, order).left);
        assert.equal(new Set(met).size, met.length);
      }),
    );
  });
});
