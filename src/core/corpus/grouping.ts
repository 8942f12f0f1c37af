import { actorKey } from './actorKey.ts';
import type { ArticleClaims } from './articleClaims.ts';
import type { ClaimFacts } from './claimFacts.ts';
import type { SharedSubject } from './nodes.ts';

/** What the claims of a group share. */
export type Level = SharedSubject<string>['by'];

/** What claims can be listed by, and which groups are in which. */
export const levelsOf = {
  actor: ['actor', 'article'],
  stance: ['stance', 'actor'],
  target: ['target', 'actor'],
  article: ['article'],
  none: [],
} as const satisfies { readonly [grouping: string]: readonly Level[] };

export type Grouping = keyof typeof levelsOf;

/** What a claim of an article has in common with others of its group. */
export function subjectOf<A extends string>(
  level: Level,
  { article, isDone }: Pick<ArticleClaims<A>, 'article' | 'isDone'>,
  { actor, stance, target }: ClaimFacts,
): SharedSubject<A> {
  switch (level) {
    case 'actor':
      if (actor === undefined) return { by: 'actor' };
      return { by: 'actor', actor, ...(actor.kind === 'role' && { article }) };
    case 'article':
      return { by: 'article', article, ...(isDone && { isDone }) };
    case 'stance':
      return { by: 'stance', ...stance };
    case 'target':
      return { by: 'target', label: '', ...target };
  }
}

/** Equal for the claims of one group: a name is one actor over all articles, a role one in each. */
export function subjectKey<A extends string>(subject: SharedSubject<A>): string {
  switch (subject.by) {
    case 'actor':
      return `actor:${subject.actor ? actorKey(subject.actor, subject.article ?? '') : ''}`;
    case 'article':
      return `article:${subject.article}`;
    case 'stance':
    case 'target':
      return `${subject.by}:${subject.id ?? ''}`;
  }
}
