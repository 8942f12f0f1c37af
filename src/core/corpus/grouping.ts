import { actorKey } from './actorKey.ts';
import type { ListedClaim } from './listedClaim.ts';
import type { SharedSubject } from './nodes.ts';
import { storedStance, storedTarget } from './storedWords.ts';

type Level = SharedSubject<string>['by'];

/** What claims can be listed by, and which groups are in which. */
export const levelsOf = {
  actor: ['actor', 'article'],
  stance: ['stance', 'actor'],
  target: ['target', 'actor'],
  article: ['article'],
  none: [],
} as const satisfies { readonly [grouping: string]: readonly Level[] };

export type Grouping = keyof typeof levelsOf;

/** What a claim has in common with others of its group. */
export function subjectOf<A extends string>(
  level: Level,
  { article, claim, isDone }: ListedClaim<A>,
): SharedSubject<A> {
  switch (level) {
    case 'actor':
      if (claim.actor === undefined) return { by: 'actor' };
      if (claim.actor.kind === 'name') return { by: 'actor', actor: claim.actor };
      return { by: 'actor', actor: claim.actor, article };
    case 'article':
      return { by: 'article', article, ...(isDone && { isDone }) };
    case 'stance': {
      const id = storedStance(claim);
      if (id === undefined || claim.status !== 'stored') return { by: 'stance' };
      return { by: 'stance', id, ...(claim.stance && { stance: claim.stance }) };
    }
    case 'target': {
      const id = storedTarget(claim);
      if (id === undefined || claim.status !== 'stored') return { by: 'target', label: '' };
      return { by: 'target', id, label: claim.target?.label ?? id };
    }
  }
}

/** Equal for the claims of one group: a name is one actor over all articles, a role one in each. */
export function subjectKey<A extends string>(
  subject: SharedSubject<A>,
  { article }: ListedClaim<A>,
): string {
  switch (subject.by) {
    case 'actor':
      return `actor:${subject.actor ? actorKey(subject.actor, article) : ''}`;
    case 'article':
      return `article:${subject.article}`;
    case 'stance':
    case 'target':
      return `${subject.by}:${subject.id ?? ''}`;
  }
}
