import assert from 'node:assert/strict';
import type { ClaimSummary } from '../../../src/core/annotation/annotation.ts';
import { normaliseName } from '../../../src/core/codebook/actors.ts';
import { type CountedArticle, factsOf, isUntagged } from '../../../src/core/corpus/claimFacts.ts';
import type { Grouping } from '../../../src/core/corpus/grouping.ts';
import type { ClaimNode, CorpusNode } from '../../../src/core/corpus/nodes.ts';
import { compare, type Sorting } from '../../../src/core/corpus/ordering.ts';
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

function listOf(
  articles: readonly WatchedArticle[],
  grouping: Grouping,
  sorting: Sorting = 'count',
): ClaimList<string> {
  const list = new ClaimList<string>({ grouping, sorting, filter: {} });
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

describe('a flat list of 40,000 claims by their words', () => {
  it('is what sorting all claims by them comes to', () => {
    const words = corpus.flatMap(({ claims }) => claims.map(({ quote }) => normaliseName(quote)));
    const rows = allRows(listOf(watched(), 'none', 'name').rows());
    assert.deepEqual(
      rows.map(({ claim }) => normaliseName(claim.quote)),
      words.toSorted(compare),
    );
  });

  it('looks at the claims of one article in a step, and at none of them again to make its rows', () => {
    const articles = watched();
    const list = listOf(articles, 'none', 'name');
    const { count, mostLooks } = stepThrough(list, articles);
    assert.ok(mostLooks <= 1, `${mostLooks} articles in a step`);
    assert.ok(count > articles.length + 40_000 / 512, `${count} steps`);
    const before = looks(articles);
    list.rows();
    assert.equal(looks(articles), before);
  });

  it('looks at one article after that has changed', () => {
    const articles = watched();
    const list = listOf(articles, 'none', 'name');
    list.rows();
    const one = corpus[1000];
    assert.ok(one);
    articles[1000] = new WatchedArticle(one.article, one.claims.slice(1));
    for (const _ of list.follow(articles));
    const before = looks(articles);
    stepThrough(list, articles);
    list.rows();
    assert.ok(looks(articles) - before === 1, `${looks(articles) - before} looks`);
  });

  it('is right where articles change while it is put in order, and where somebody asks for it meanwhile', () => {
    for (const isAskedFor of [false, true]) {
      const articles = watched();
      const list = listOf(articles, 'none', 'name');
      const steps = list.steps();
      // All are there after 2,000 steps, and their words are known after 4,000.
      for (const [after, at] of [
        [3500, 500],
        [700, 1500],
      ] as const) {
        for (let step = 0; step < after; step += 1) assert.ok(!steps.next().done);
        const one = corpus[at];
        assert.ok(one);
        articles[at] = new WatchedArticle(one.article, one.claims.slice(5));
        for (const _ of list.follow(articles));
        if (isAskedFor) list.rows();
      }
      while (!steps.next().done);
      const anew = listOf(articles, 'none', 'name');
      const ids = (of: ClaimList<string>) => allRows(of.rows()).map(({ id }) => id);
      assert.deepEqual(ids(list), ids(anew));
    }
  });
});

describe('the last row of a list that goes on', () => {
  it('counts what all others do not', () => {
    const articles = watched();
    for (const [grouping, sorting] of [
      ['actor', 'count'],
      ['none', 'count'],
      ['none', 'name'],
    ] as const) {
      const list = listOf(articles, grouping, sorting);
      const rows = list.rows();
      const untagged = rows.reduce((sum, row) => sum + untaggedIn(row), 0);
      assert.equal(untagged, list.counts.untagged, `${grouping} by ${sorting}`);
      assert.equal(allRows(rows).length, list.counts.shown, `${grouping} by ${sorting}`);
    }
  });
});

/** All steps of a list, and how many articles were looked at in one of them at most. */
function stepThrough(list: ClaimList<string>, articles: readonly WatchedArticle[]) {
  const steps = list.steps();
  let [count, mostLooks, before] = [0, 0, looks(articles)];
  while (!steps.next().done) {
    const now = looks(articles);
    mostLooks = Math.max(mostLooks, now - before);
    before = now;
    count += 1;
  }
  return { count, mostLooks };
}

function allRows(rows: readonly CorpusNode<string>[]): readonly ClaimNode<string>[] {
  return rows.flatMap((row) => {
    if (row.type === 'claim') return [row];
    if (row.type === 'sidecar') return [];
    const { children, subject } = row;
    const hidden = subject.by === 'further' ? subject.rows : children.length;
    const own = children.reduce((sum, child) => sum + rowsIn(child), 0);
    assert.equal(hidden, own);
    return allRows(children);
  });
}

/** The row itself, or those that it stands for. */
function rowsIn(row: CorpusNode<string>): number {
  return row.type === 'group' && row.subject.by === 'further' ? row.subject.rows : 1;
}

function untaggedIn(row: CorpusNode<string>): number {
  if (row.type === 'group') return row.untagged;
  return row.type === 'claim' && isUntagged(factsOf(row.claim)) ? 1 : 0;
}

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
