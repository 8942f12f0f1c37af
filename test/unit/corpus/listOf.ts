import type { ArticleClaims } from '../../../src/core/corpus/articleClaims.ts';
import { type CountedArticle, factsOf } from '../../../src/core/corpus/claimFacts.ts';
import { ClaimList, type CorpusView } from '../../../src/session/claimList/claimList.ts';

type Articles = readonly ArticleClaims<string>[];

const plain: CorpusView = { grouping: 'actor', sorting: 'count', filter: {} };
const known = new WeakMap<ArticleClaims<string>, CountedArticle<string>>();

/** The articles as a list takes them: the same objects for the same ones. */
export function counted(articles: Articles): readonly CountedArticle<string>[] {
  return articles.map((one) => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const now = { ...one, facts: one.claims.map(factsOf) };
    known.set(one, now);
    return now;
  });
}

/** The list of these claims, what is not said of its view being plain. */
export function listOf(articles: Articles, view: Partial<CorpusView> = {}): ClaimList<string> {
  return follow(new ClaimList<string>({ ...plain, ...view }), articles);
}

/** The same list with other articles. */
export function follow(list: ClaimList<string>, articles: Articles): ClaimList<string> {
  for (const _ of list.follow(counted(articles)));
  return list;
}
