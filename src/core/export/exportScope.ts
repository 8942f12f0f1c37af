import { actorKey } from '../corpus/actorKey.ts';
import type { MetActor } from '../corpus/actorProfile.ts';
import type { CountedArticle } from '../corpus/claimFacts.ts';
import { type ClaimFilter, picks } from '../corpus/claimFilter.ts';

/** What somebody exports: a folder, all of them where none is named; an actor; what a list shows. */
export type ExportScope<A extends string> =
  | { readonly over: 'folder'; readonly within?: string }
  | { readonly over: 'actor'; readonly met: MetActor<A> }
  | { readonly over: 'filter'; readonly filter: ClaimFilter };

/** What there is to export. */
export interface ExportTally<A extends string> {
  /** The articles with such claims. */
  readonly articles: readonly A[];
  readonly stored: number;
  readonly suggested: number;
  /** Articles whose decisions cannot be read: nothing of them is exported. */
  readonly unreadable: readonly A[];
}

/** A test for the claims of a scope, by their numbers: they are looked at only where their words matter. */
export function isInScope<A extends string>(
  scope: ExportScope<A>,
): (article: CountedArticle<A>, at: number) => boolean {
  switch (scope.over) {
    case 'folder':
      return ({ article }) => isWithin(scope.within, article);
    case 'actor': {
      const wanted = actorKey(scope.met.actor, scope.met.article);
      return ({ article, facts }, at) => {
        const actor = facts[at]?.actor;
        return actor !== undefined && actorKey(actor, article) === wanted;
      };
    }
    case 'filter':
      return picks(scope.filter);
  }
}

/** Counts what of the articles can be exported, an article a step. */
export function* tallyExport<A extends string>(
  articles: readonly CountedArticle<A>[],
  scope: ExportScope<A>,
): Generator<void, ExportTally<A>> {
  const isWanted = isInScope(scope);
  const wanted: A[] = [];
  let [stored, suggested] = [0, 0];
  for (const one of articles) {
    const before = stored + suggested;
    const facts = one.fault === undefined ? one.facts : [];
    for (const [at, { isStored }] of facts.entries()) {
      if (!isWanted(one, at)) continue;
      if (isStored) stored += 1;
      else suggested += 1;
    }
    if (stored + suggested > before) wanted.push(one.article);
    yield;
  }
  const unreadable = articles
    .filter(({ article, fault }) => fault !== undefined && mayHold(scope, article))
    .map(({ article }) => article);
  return { articles: wanted, stored, suggested, unreadable };
}

/** An article that cannot be read may hold any claims, so that only a choice of articles leaves it out. */
export function mayHold<A extends string>(scope: ExportScope<A>, article: A): boolean {
  switch (scope.over) {
    case 'folder':
      return isWithin(scope.within, article);
    case 'actor':
      return true;
    case 'filter':
      return scope.filter.articles?.includes(article) ?? true;
  }
}

function isWithin(folder: string | undefined, article: string): boolean {
  return folder === undefined || article.startsWith(`${folder}/`);
}
