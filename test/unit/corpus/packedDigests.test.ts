import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { DigestTable, packDigests } from '../../../src/core/corpus/packedDigests.ts';
import { digestIn, packSummary } from '../../../src/core/corpus/packedSummary.ts';
import { Article } from '../../../src/session/article.ts';
import { summaryOf } from '../../../src/session/summaries.ts';
import { articleFiles } from '../../bench/folder/articleFiles.ts';
import { article } from '../session/memory.ts';

const mixed = {
  articles: 60,
  claims: 6,
  length: 1500,
  speakers: 20,
  seed: 11,
  withoutSidecar: 20,
  moved: 10,
  changed: 10,
  orphaned: 10,
};

function digest(number: number) {
  const { text, sidecar } = articleFiles(mixed, number);
  const sources = { text, isMissing: false, sidecar, codebook: defaultCodebook };
  return digestIn(packSummary(summaryOf(new Article(article, sources))), defaultCodebook);
}

function digestOfBroken() {
  const sources = { text: '', isMissing: true, sidecar: 'claims: 7', codebook: defaultCodebook };
  return digestIn(packSummary(summaryOf(new Article(article, sources))), defaultCodebook);
}

const digests = [
  ...Array.from({ length: mixed.articles }, (_, at) => digest(at)),
  digestOfBroken(),
];
const someDigests = fc.subarray(digests, { maxLength: 8 });

function stored(some: typeof digests): DigestTable {
  return new DigestTable(JSON.parse(JSON.stringify(packDigests(some))));
}

describe('the digests of many articles', () => {
  it('are the same after they were stored, in their order', () => {
    fc.assert(
      fc.property(someDigests, (some) => {
        const table = stored(some);
        assert.deepEqual(
          some.map((_, at) => table.of(at, defaultCodebook)),
          some,
        );
        assert.equal(table.of(some.length, defaultCodebook), undefined);
      }),
      { numRuns: 60 },
    );
  });

  it('have equal facts once, whichever articles have them', () => {
    const table = stored(digests);
    const all = digests.flatMap((_, at) => table.of(at, defaultCodebook)?.facts ?? []);
    const different = new Set(all.map((facts) => JSON.stringify(facts)));
    assert.equal(new Set(all).size, different.size);
    assert.ok(different.size < all.length);
  });

  it('say what the codebook of now says of stances and targets', () => {
    const [first] = digests.filter(({ facts }) => facts.some(({ stance }) => stance?.stance));
    assert.ok(first);
    const table = stored([first]);
    const bare = table.of(0, { ...defaultCodebook, stances: [] });
    assert.deepEqual(
      bare?.facts.map(({ stance }) => stance?.id),
      first.facts.map(({ stance }) => stance?.id),
    );
    assert.ok(bare?.facts.every(({ stance }) => stance?.stance === undefined));
    assert.deepEqual(table.of(0, defaultCodebook), first);
  });
});
