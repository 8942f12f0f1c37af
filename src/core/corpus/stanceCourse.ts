import { groupedBy } from '../text/groupedBy.ts';
import type { NamedTarget, TakenStance } from './claimFacts.ts';
import type { ListedFacts } from './listedClaim.ts';
import { compare } from './ordering.ts';

/** The stances that an actor took at one time, each once, in the order of articles and of their texts. */
export interface StanceStep {
  /** Since when; absent for articles without a date. */
  readonly date?: string;
  readonly stances: readonly TakenStance[];
}

/** Where an actor stood on one target, in the order of time. */
export interface StanceCourse<L extends ListedFacts> {
  /** Absent for claims that are about no target. */
  readonly target?: NamedTarget;
  /** Only where the stance is another one than before. */
  readonly steps: readonly StanceStep[];
  /** The oldest first, those of articles without a date last. Without a target, only those with a stance. */
  readonly claims: readonly L[];
}

/**
 * The courses of these claims: the targets with most claims first, then by label, and last the claims that
 * are about none.
 */
export function stanceCourses<L extends ListedFacts>(
  claims: readonly L[],
): readonly StanceCourse<L>[] {
  const placed = claims
    .filter(({ facts: { target, stance } }) => target !== undefined || stance !== undefined)
    .sort(oldestFirst);
  const byTarget = groupedBy(placed, ({ facts }) => facts.target?.id);
  return [...byTarget.values()].map(courseOf).sort(byWeight);
}

/** Compares claims by the dates of their articles, then by their place. Dates as texts sort as the days do. */
function oldestFirst(a: ListedFacts, b: ListedFacts): number {
  if (a.date === b.date) return a.place - b.place;
  if (a.date === undefined || b.date === undefined) return a.date === undefined ? 1 : -1;
  return a.date < b.date ? -1 : 1;
}

function courseOf<L extends ListedFacts>(claims: readonly L[]): StanceCourse<L> {
  const target = claims[0]?.facts.target;
  return { ...(target && { target }), steps: stepsOf(claims), claims };
}

/** Articles of the same day are one step; a step with the stances of the one before is none. */
function stepsOf(claims: readonly ListedFacts[]): readonly StanceStep[] {
  const days: { readonly date?: string; readonly stances: TakenStance[] }[] = [];
  for (const { facts, date } of claims) {
    const taken = facts.stance;
    if (taken === undefined) continue;
    const last = days.at(-1);
    if (last === undefined || last.date !== date) {
      days.push({ ...(date !== undefined && { date }), stances: [taken] });
    } else if (!last.stances.some(({ id }) => id === taken.id)) last.stances.push(taken);
  }
  return days.filter((day, at) => !areSame(day, days[at - 1]));
}

function areSame(a: StanceStep, b: StanceStep | undefined): boolean {
  const ids = (step: StanceStep) => step.stances.map(({ id }) => id).sort();
  return b !== undefined && JSON.stringify(ids(a)) === JSON.stringify(ids(b));
}

function byWeight(a: StanceCourse<ListedFacts>, b: StanceCourse<ListedFacts>): number {
  if (a.target === undefined || b.target === undefined) {
    return Number(a.target === undefined) - Number(b.target === undefined);
  }
  if (a.claims.length !== b.claims.length) return b.claims.length - a.claims.length;
  return compare(a.target.label, b.target.label);
}
