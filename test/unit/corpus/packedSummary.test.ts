import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import type { ArticleSummary } from '../../../src/core/corpus/articleSummary.ts';
import { factsOf } from '../../../src/core/corpus/claimFacts.ts';
import { digestIn, packSummary, unpackSummary } from '../../../src/core/corpus/packedSummary.ts';
import type { ActorRef } from '../../../src/core/engine/analysis.ts';
import { Article } from '../../../src/session/article.ts';
import { summaryOf, summaryOfDecisions } from '../../../src/session/summaries.ts';
import { articleFiles } from '../../bench/folder/articleFiles.ts';
import { article } from '../session/memory.ts';

/** Articles with claims where they were stored, moved, changed and lost, some without a sidecar. */
const mixed = {
  articles: 200,
  claims: 6,
  length: 1500,
  speakers: 20,
  seed: 3,
  withoutSidecar: 20,
  moved: 40,
  changed: 30,
  orphaned: 20,
};

function read(number: number): Article {
  const { text, sidecar } = articleFiles(mixed, number);
  return new Article(article, { text, isMissing: false, sidecar, codebook: defaultCodebook });
}

const anyArticle = fc.integer({ min: 0, max: mixed.articles - 1 }).map(read);

describe('the summary of an article', () => {
  it('is the same after it was packed', () => {
    fc.assert(
      fc.property(anyArticle, (one) => {
        const summary = summaryOf(one);
        assert.deepEqual(unpackSummary(packSummary(summary), defaultCodebook), summary);
      }),
      { numRuns: 40 },
    );
  });

  it('tells in its digest what its claims are counted by, and whom it names', () => {
    fc.assert(
      fc.property(anyArticle, (one) => {
        const summary = summaryOf(one);
        const { facts, actors } = digestIn(packSummary(summary), defaultCodebook);
        assert.deepEqual(facts, summary.claims.map(factsOf));
        const named = [...summary.claims, ...summary.namings].flatMap(({ actor }) => actor ?? []);
        const keys = (of: readonly ActorRef[]) => new Set(of.map((actor) => JSON.stringify(actor)));
        assert.deepEqual(keys(actors), keys(named));
      }),
      { numRuns: 40 },
    );
  });

  it('tells in its digest whether anything is wrong with the sidecar', () => {
    const text = 'Marta Vell said: “No.”\n';
    const problemsOf = (sidecar: string | undefined) => {
      const sources = { text, isMissing: false, sidecar, codebook: defaultCodebook };
      const summary = summaryOf(new Article(article, sources));
      const packed = packSummary(summary);
      assert.deepEqual(unpackSummary(packed, defaultCodebook), summary);
      return [digestIn(packed, defaultCodebook).hasProblems, summary.problems?.problems.length];
    };
    assert.deepEqual(problemsOf('standpoint: 1\nclaims: 7\n'), [true, 1]);
    assert.deepEqual(problemsOf('standpoint: 1\n'), [false, undefined]);
    assert.deepEqual(problemsOf(undefined), [false, undefined]);
  });

  it('keeps the keys of twins, also of one whose twin was dismissed', () => {
    const text = 'Marta Vell said: “No.”\n\nAda Brenn said: “No.”\n\nIdris Toll said: “No.”\n';
    const sidecar =
      'standpoint: 1\ndismissed:\n  - quote: "“No.”"\n    before: "Marta Vell said: "\n    after: ""\n    at: "1:18-1:23"\n';
    const sources = { text, isMissing: false, sidecar, codebook: defaultCodebook };
    const summary = summaryOf(new Article(article, sources));
    assert.ok(summary.claims.some(({ key, quote }) => key !== quote));
    assert.deepEqual(unpackSummary(packSummary(summary), defaultCodebook), summary);
  });

  it('has every claim as the article has it, with its place', () => {
    fc.assert(
      fc.property(anyArticle, (one) => {
        const { annotations, text } = one;
        const summary = summaryOf(one);
        assert.equal(summary.claims.length, annotations.claims.length);
        for (const [at, claim] of annotations.claims.entries()) {
          const listed = summary.claims[at];
          assert.ok(listed);
          for (const key of ['key', 'quote', 'spans', 'kind', 'actor', 'status'] as const) {
            assert.deepEqual(listed[key], claim[key]);
          }
          assert.equal(listed.found?.confidence, claim.found?.confidence);
          const [first] = claim.spans;
          const start = first && text.positionAt(first.start);
          assert.deepEqual(summary.places[at]?.start, start);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells what was stored where the words are others now, and nothing of it else', () => {
    const all = Array.from({ length: 60 }, (_, number) => summaryOf(read(number)).claims).flat();
    const stored = all.filter((claim) => claim.status === 'stored');
    const doubtful = stored.filter(({ anchor }) => anchor === 'changed' || anchor === 'orphan');
    assert.ok(doubtful.length > 0 && doubtful.length < stored.length);
    for (const claim of stored) {
      assert.equal(claim.record.anchors.length > 0, doubtful.includes(claim));
    }
  });

  it('has the stored claims alone before the engine has read the text', () => {
    const [all, decided] = [summaryOf(read(1)), summaryOfDecisions(read(1))];
    const quotes = ({ claims }: ArticleSummary) =>
      claims.flatMap(({ status, quote }) => (status === 'stored' ? quote : []));
    assert.ok(decided.claims.every(({ status }) => status === 'stored'));
    assert.deepEqual(quotes(decided), quotes(all));
    assert.deepEqual([decided.isAnalysed, all.isAnalysed], [false, true]);
  });
});
