import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import type { ArticleClaims } from '../../../src/core/corpus/articleClaims.ts';
import {
  queueInSteps,
  type ReviewOrder,
  type ReviewQueue,
  type ReviewScope,
  reviewedIn,
  reviewOrders,
} from '../../../src/core/corpus/reviewQueue.ts';
import { span } from '../../../src/core/text/span.ts';
import { brenn, stored, suggested, vell } from './claims.ts';

type Known = ArticleClaims<string>;

const folder: ReviewScope<string> = { over: 'folder' };
const scopes = [folder, { over: 'actor', actor: vell }] as const;

/** Of a few claims as sure as others, so that the order of equal ones matters. */
const anyClaims = fc.array(
  fc.record({ tenths: fc.nat(3), isTagged: fc.boolean(), isVell: fc.boolean() }),
  { maxLength: 5 },
);
const anyFolder = fc.array(fc.tuple(fc.nat(12), anyClaims), { maxLength: 12 });

/** Claims one behind the other in an article of this number. */
function article([number, claims]: readonly [
  number,
  readonly { tenths: number; isTagged: boolean; isVell: boolean }[],
]): Known {
  const name = `file:///${String(number).padStart(5, '0')}.txt`;
  return {
    article: name,
    claims: claims.map(({ tenths, isTagged, isVell }, at): Claim => {
      const words = `${number}.${at}`;
      const claim = suggested(words, isVell ? vell : brenn);
      const found = { ...claim.found, confidence: tenths / 10 };
      const spans = [span(10 * at, 10 * at + 5)];
      return isTagged
        ? { ...stored(words, { stance: 'supports' }, claim.actor), found, spans }
        : { ...claim, found, spans };
    }),
  };
}

/** One article each, in the order of their addresses. */
function inOrder(articles: readonly Known[]): readonly Known[] {
  const each = new Map(articles.map((one) => [one.article, one]));
  return [...each.values()].sort((a, b) => (a.article < b.article ? -1 : 1));
}

/** What a queue is: all claims of its scope, sorted in one go. */
function keys(articles: readonly Known[], scope: ReviewScope<string>, order: ReviewOrder) {
  const claims = articles.flatMap((one) => [...reviewedIn(one)]);
  const own = scope.over === 'actor' ? claims.filter(({ actor }) => actor === vell) : claims;
  const direction = { place: 0, leastSure: 1, surest: -1 }[order];
  return own.toSorted((a, b) => direction * (a.sureness - b.sureness)).map(({ key }) => key);
}

function stepped(steps: Iterator<void, ReviewQueue<string>>): {
  readonly queue: ReviewQueue<string>;
  readonly steps: number;
} {
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done) return { queue: step.value, steps: count };
  }
}

describe('a review queue that is made in steps', () => {
  it('is what sorting all claims comes to, whatever has changed since it was made before', () => {
    const anyOrder = fc.constantFrom(...reviewOrders);
    const folders = fc.array(fc.tuple(anyFolder, anyOrder), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(folders, fc.constantFrom(...scopes), (changes, scope) => {
        let now: readonly Known[] = [];
        let queue: ReviewQueue<string> | undefined;
        for (const [changed, order] of changes) {
          // Those that are named again with no claims go, others stay as they are.
          const written = changed.map(article);
          const gone = new Set(written.filter((one) => one.claims.length === 0).map(nameOf));
          now = inOrder([...now, ...written]).filter((one) => !gone.has(one.article));
          queue = stepped(queueInSteps(now, scope, order, queue)).queue;
          assert.deepEqual(
            queue.claims.map(({ key }) => key),
            keys(now, scope, order),
          );
          assert.equal(queue.left, queue.claims.filter(({ isLeft }) => isLeft).length);
        }
      }),
    );
  });

  it('has a step for each article, and many in which claims are sorted', () => {
    for (const order of reviewOrders) {
      const { queue, steps } = stepped(queueInSteps(manyArticles(), folder, order));
      const runs = queue.claims.length / 512;
      assert.ok(steps > 2000 + runs, `${steps} steps, ${order}`);
    }
  });

  it('looks at the articles alone that are others than before, and at none for another order', () => {
    for (const order of reviewOrders) {
      let looks = 0;
      const watched: Known[] = manyArticles().map((one) => ({
        ...one,
        get claims() {
          looks += 1;
          return one.claims;
        },
      }));
      const { queue } = stepped(queueInSteps(watched, folder, order));
      assert.equal(looks, watched.length);
      const changed: readonly Known[] = watched.with(1000, article([1000, []]));
      const { queue: next } = stepped(queueInSteps(changed, folder, order, queue));
      assert.equal(next.claims.length, queue.claims.length - 10);
      for (const other of reviewOrders) stepped(queueInSteps(changed, folder, other, next));
      assert.equal(looks, watched.length);
    }
  });

  it('is the same list where no article is another', () => {
    const { queue } = stepped(queueInSteps(manyArticles(), folder, 'surest'));
    const articles = [...queue.from.keys()];
    const { queue: again } = stepped(queueInSteps(articles, folder, 'surest', queue));
    assert.equal(again.claims, queue.claims);
  });
});

function manyArticles(): readonly Known[] {
  return Array.from({ length: 2000 }, (_, number) => {
    const claims = Array.from({ length: 10 }, (__, at) => {
      const tenths = ((number * 7 + at * 13) % 97) / 9.7;
      return { tenths, isTagged: at % 3 === 0, isVell: at % 2 === 0 };
    });
    return article([number, claims]);
  });
}

function nameOf({ article: name }: Known): string {
  return name;
}
