import type { Disagreement } from '../../core/merge/disagreement.ts';
import { type MergeQuestion, mayKeepBoth } from '../../core/merge/questions.ts';

/** What is asked, as the heading above the two cards. */
export function titleOf(question: MergeQuestion): string {
  if (question.is === 'disagreement') return disagreementTitle(question.disagreement);
  const { ours, theirs } = question.overlap;
  if (ours.in === 'claim' && theirs.in === 'claim')
    return 'Two claims for the same words: are they one?';
  return 'Is this a claim? One side says so, the other dismissed its words';
}

function disagreementTitle({ place, field }: Disagreement): string {
  if (place.in === 'article') return `The ${field} of the article was set by both sides`;
  if (place.in === 'file') return `“${field}” was changed by both sides`;
  return claimTitles[field] ?? `“${field}” of this claim was changed by both sides`;
}

const claimTitles: Readonly<Record<string, string>> = {
  stance: 'Two stances on one claim',
  actor: 'Two actors for one claim',
  note: 'Two notes on one claim',
  spans: 'The words of one claim were changed by both sides',
  record: 'Two records with one id',
};

/** What keeping something of both sides means; undefined where only one can stay. */
export function bothWords(question: MergeQuestion): string | undefined {
  if (!mayKeepBoth(question)) return undefined;
  return question.is === 'overlap' ? 'Keep Both Records' : 'Join Both Notes';
}

/** The name of a row; a key that only the project knows has its own. */
export function rowName(key: string): string {
  return rowNames[key] ?? key;
}

const rowNames: Readonly<Record<string, string>> = {
  actor: 'Actor',
  stance: 'Stance',
  target: 'Target',
  by: 'By',
  note: 'Note',
  words: 'Words',
  record: 'Record',
};
