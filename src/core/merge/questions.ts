import type { Disagreement, Side } from './disagreement.ts';
import type { MergedSidecar } from './mergeSidecars.ts';
import type { Overlap } from './overlaps.ts';

/** What only a person can say about a merge. */
export type MergeQuestion =
  | { readonly is: 'disagreement'; readonly disagreement: Disagreement }
  | { readonly is: 'overlap'; readonly overlap: Overlap };

/** Whose version is taken, or that nothing of either is left out: see `mayKeepBoth`. */
export type MergeAnswer = Side | 'both';

/** The answers given so far, by `keyOf` their question. */
export type MergeAnswers = ReadonlyMap<string, MergeAnswer>;

/** Everything to ask about a merge, in the order of the file, overlaps last. */
export function questionsOf({ disagreements, overlaps }: MergedSidecar): readonly MergeQuestion[] {
  return [
    ...disagreements.map((disagreement) => ({ is: 'disagreement', disagreement }) as const),
    ...overlaps.map((overlap) => ({ is: 'overlap', overlap }) as const),
  ];
}

/** The same text for the same question about the same three versions, whenever it is asked. */
export function keyOf(question: MergeQuestion): string {
  return JSON.stringify(question);
}

/** Two notes can be joined into one, and two claims can both stay. A claim has only one stance. */
export function mayKeepBoth(question: MergeQuestion): boolean {
  return question.is === 'overlap' || question.disagreement.field === 'note';
}
