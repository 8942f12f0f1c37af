import { plainForm } from '../anchor/plainForm.ts';
import type { ClaimSummary } from '../annotation/annotation.ts';
import type { ClaimKind } from '../engine/analysis.ts';
import { type ClaimFacts, type CountedArticle, factsOf } from './claimFacts.ts';

/** What a list leaves out. An absent part lets everything pass; what is there must all be met. */
export interface ClaimFilter {
  /** Ids of stances; the empty one means claims without a stance. */
  readonly stances?: readonly string[];
  /** Ids of targets; the empty one means claims without a target. */
  readonly targets?: readonly string[];
  readonly kinds?: readonly ClaimKind[];
  readonly articles?: readonly string[];
  /** Words of the claim, of its actor or of its note, in any case. */
  readonly text?: string;
}

/** Stands for claims without a stance, or without a target. */
export const without = '';

/** A test for the claims that a filter lets pass. */
export function passes(filter: ClaimFilter): (claim: ClaimSummary, article: string) => boolean {
  const byFacts = passesByFacts(filter);
  const hasWords = passesByWords(filter);
  return (claim, article) => byFacts(factsOf(claim), article) && hasWords?.(claim) !== false;
}

/** The same for a claim by its number in its article; it is looked at only where its words matter. */
export function picks<A extends string>(
  filter: ClaimFilter,
): (article: CountedArticle<A>, at: number) => boolean {
  const byFacts = passesByFacts(filter);
  const hasWords = passesByWords(filter);
  return (article, at) => {
    const facts = article.facts[at];
    if (facts === undefined || !byFacts(facts, article.article)) return false;
    if (hasWords === undefined) return true;
    const claim = article.claims[at];
    return claim !== undefined && hasWords(claim);
  };
}

function passesByFacts({
  stances,
  targets,
  kinds,
  articles,
}: ClaimFilter): (facts: ClaimFacts, article: string) => boolean {
  return ({ stance, target, kind }, article) =>
    (stances === undefined || stances.includes(stance?.id ?? without)) &&
    (targets === undefined || targets.includes(target?.id ?? without)) &&
    (kinds === undefined || kinds.includes(kind)) &&
    (articles === undefined || articles.includes(article));
}

/** Undefined where no words are asked for. */
function passesByWords({ text = '' }: ClaimFilter): ((claim: ClaimSummary) => boolean) | undefined {
  const wanted = searched(text);
  if (wanted === '') return undefined;
  return (claim) => wordsOf(claim).some((words) => searched(words).includes(wanted));
}

/** Whether a filter can leave anything out. */
export function isFiltering(filter: ClaimFilter): boolean {
  return Object.values(filter).some((part) => part !== undefined && part !== '');
}

function wordsOf(claim: ClaimSummary): readonly string[] {
  const note = claim.status === 'stored' ? claim.record.note : undefined;
  return [claim.quote, claim.actor?.name ?? '', note ?? ''];
}

/** Straight and curly marks, spaces and case do not matter to who searches. */
function searched(words: string): string {
  return plainForm(words).trim().toLowerCase();
}
