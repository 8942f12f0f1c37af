import assert from 'node:assert/strict';
import type { ClaimSummary } from '../../../src/core/annotation/annotation.ts';
import { type CountedArticle, factsOf } from '../../../src/core/corpus/claimFacts.ts';
import type { Grouping } from '../../../src/core/corpus/grouping.ts';
import { ClaimList } from '../../../src/session/claimList/claimList.ts';
import { mostRows } from '../../../src/session/claimList/pieces.ts';
import { largeCorpus } from '../corpus/largeCorpus.ts';

/** An article that knows how often somebody looked at its claims. */
class WatchedArticle implements CountedArticle<string> {
  readonly article: string;
  readonly facts: CountedArticle<string>['facts'];
  readonly #claims: readonly ClaimSummary[];
  looks = 0;

  constructor(article: string, claims: readonly ClaimSummary[]) {
    this.article = article;
    this.facts = claims.map(factsOf);
    this.#claims = claims;
  }

  get claims(): readonly ClaimSummary[] {
    this.looks += 1;
    return this.#claims;
  }
}

/** A folder of 2,000 articles with 20 claims each, of 1,000 actors. */
const corpus = largeCorpus({ articles: 2000, claims: 40_000, actors: 1000 });

function watched(): WatchedArticle[] {
  return corpus.map(({ article, claims }) => new WatchedArticle(article, claims));
}

function listOf(articles: readonly WatchedArticle[], grouping: Grouping): ClaimList<string> {
  const list = new ClaimList<string>({ grouping, sorting: 'count', filter: {} });
  for (const _ of list.follow(articles));
  return list;
}

function looks(articles: readonly WatchedArticle[]): number {
  return articles.reduce((sum, article) => sum + article.looks, 0);
}

describe('a list of the claims of 2,000 articles', () => {
  it('looks at no claim of a group that nobody has opened', () => {
    for (const grouping of ['actor', 'stance', 'target', 'article'] as const) {
      const articles = watched();
      const list = listOf(articles, grouping);
      assert.equal(list.counts.total, 40_000);
      list.rows();
      assert.equal(looks(articles), 0, grouping);
    }
  });

  it('looks at the claims of a group alone when somebody opens it', () => {
    const articles = watched();
    const [actor] = listOf(articles, 'actor').rows();
    assert.ok(actor?.type === 'group');
    assert.equal(looks(articles), 0);
    const [inArticle, ...others] = actor.children;
    assert.ok(inArticle?.type === 'group' && others.length > 0);
    assert.equal(inArticle.children.length, inArticle.count);
    assert.equal(looks(articles), 1);
  });

  it('follows one article that has changed without a step for any other', () => {
    const articles = watched();
    const list = listOf(articles, 'actor');
    list.rows();
    const one = corpus[1000];
    assert.ok(one);
    articles[1000] = new WatchedArticle(one.article, one.claims.slice(1));
    assert.equal([...list.follow(articles)].length, 1);
    assert.equal(list.counts.total, 39_999);
    assert.equal([...list.follow(articles)].length, 0);
    assert.equal(looks(articles), 0);
  });

  it('takes for that, rows included, at most a twentieth of what all articles took', () => {
    const articles = watched();
    const all: number[] = [];
    const single: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const list = new ClaimList<string>({ grouping: 'actor', sorting: 'count', filter: {} });
      all.push(timeOf(() => rowsAfter(list, articles)));
      const one = corpus[round * 200];
      assert.ok(one);
      articles[round * 200] = new WatchedArticle(one.article, one.claims.slice(1));
      single.push(timeOf(() => rowsAfter(list, articles)));
    }
    // The least of several: others are at work on the machine.
    const ratio = Math.min(...single) / Math.min(...all);
    assert.ok(ratio < 1 / 20, `one article takes ${ratio.toFixed(4)} times what all take`);
  });

  it('goes on in a row of its own where it is long, and finds every claim there', () => {
    const articles = watched();
    for (const grouping of ['actor', 'article', 'none'] as const) {
      const rows = listOf(articles, grouping).rows();
      const last = rows.at(-1);
      assert.ok(rows.length <= mostRows + 1);
      assert.ok(last?.type === 'group' && last.subject.by === 'further', grouping);
      const { article, facts } = articles.at(-1) ?? {};
      assert.ok(article !== undefined && facts !== undefined);
      const key = corpus.at(-1)?.claims[0]?.key;
      assert.ok(key);
      assert.equal(rows.filter((row) => holds(row, { article, key })).length, 1, grouping);
    }
  });
});

type Row = ReturnType<ClaimList<string>['rows']>[number];

function holds(row: Row, claim: Parameters<ClaimList<string>['holds']>[0]): boolean {
  if (row.type === 'group') return row.holds(claim);
  return row.type === 'claim' && row.article === claim.article && row.key === claim.key;
}

function rowsAfter(list: ClaimList<string>, articles: readonly WatchedArticle[]): void {
  for (const _ of list.follow(articles));
  list.rows();
}

function timeOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
