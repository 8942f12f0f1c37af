import { type Grouping, levelsOf } from '../../../../src/core/corpus/grouping.ts';
import type { CorpusNode } from '../../../../src/core/corpus/nodes.ts';
import { ClaimList } from '../../../../src/session/claimList/claimList.ts';
import type { Session } from '../../../../src/session/session.ts';
import type { ArticleUri } from '../../../../src/session/uris.ts';

const groupings = Object.keys(levelsOf) as Grouping[];
const filters = [{}, { text: 'ferry' }];

/** What a session lists of its folder in every way, and how far it says to be. */
export function seen(session: Session) {
  const all = session.articles.all();
  return {
    articles: all.map(({ article, date, claims, facts }) => ({ article, date, claims, facts })),
    lists: groupings.flatMap((grouping) =>
      filters.map((filter) => {
        const list = new ClaimList<ArticleUri>({ grouping, sorting: 'count', filter });
        for (const _ of list.follow(all));
        return { grouping, filter, rows: list.rows().flatMap((row) => linesOf(row, '')) };
      }),
    ),
    progress: session.reading.progress,
    stoppedAt: session.reading.stoppedAt,
    missing: (['decisions', 'suggestions', 'files'] as const).map((what) => session.without(what)),
  };
}

function linesOf(node: CorpusNode<ArticleUri>, indent: string): readonly string[] {
  if (node.type !== 'group') return [`${indent}${JSON.stringify(node.id)}`];
  const { id, subject, count, untagged, toCheck } = node;
  return [
    `${indent}${id} ${JSON.stringify(subject)} ${count}/${untagged}/${toCheck}`,
    ...node.children.flatMap((child) => linesOf(child, `${indent} `)),
  ];
}
