import { plainForm } from '../anchor/plainForm.ts';
import type { ClaimSummary } from '../annotation/annotation.ts';
import type { ClaimKind } from '../engine/analysis.ts';
import { storedStance, storedTarget } from './storedWords.ts';

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
  const { stances, targets, kinds, articles } = filter;
  const wanted = filter.text === undefined ? '' : searched(filter.text);
  return (claim, article) =>
    (stances === undefined || stances.includes(storedStance(claim) ?? without)) &&
    (targets === undefined || targets.includes(storedTarget(claim) ?? without)) &&
    (kinds === undefined || kinds.includes(claim.kind)) &&
    (articles === undefined || articles.includes(article)) &&
    (wanted === '' || wordsOf(claim).some((words) => searched(words).includes(wanted)));
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
