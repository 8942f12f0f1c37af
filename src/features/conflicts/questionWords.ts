import { l10n } from 'vscode';
import type { Disagreement } from '../../core/merge/disagreement.ts';
import { type MergeQuestion, mayKeepBoth } from '../../core/merge/questions.ts';

/** What is asked, as the heading above the two cards. */
export function titleOf(question: MergeQuestion): string {
  if (question.is === 'disagreement') return disagreementTitle(question.disagreement);
  const { ours, theirs } = question.overlap;
  if (ours.in === 'claim' && theirs.in === 'claim')
    return l10n.t('Two claims for the same words: are they one?');
  return l10n.t('Is this a claim? One side says so, the other dismissed its words');
}

function disagreementTitle({ place, field }: Disagreement): string {
  if (place.in === 'article') return l10n.t('“{0}” of the article was set by both sides', field);
  if (place.in === 'file') return l10n.t('“{0}” was changed by both sides', field);
  return claimTitle(field) ?? l10n.t('“{0}” of this claim was changed by both sides', field);
}

function claimTitle(field: string): string | undefined {
  const claimTitles: Readonly<Record<string, string>> = {
    stance: l10n.t('Two stances on one claim'),
    actor: l10n.t('Two actors for one claim'),
    note: l10n.t('Two notes on one claim'),
    spans: l10n.t('The words of one claim were changed by both sides'),
    record: l10n.t('Two records with one id'),
  };
  return claimTitles[field];
}

/** What keeping something of both sides means; undefined where only one can stay. */
export function bothWords(question: MergeQuestion): string | undefined {
  if (!mayKeepBoth(question)) return undefined;
  return question.is === 'overlap' ? l10n.t('Keep Both Records') : l10n.t('Join Both Notes');
}

/** The name of a row; a key that only the project knows has its own. */
export function rowName(key: string): string {
  return nameOfRow(key) ?? key;
}

function nameOfRow(key: string): string | undefined {
  const rowNames: Readonly<Record<string, string>> = {
    actor: l10n.t('Actor'),
    stance: l10n.t('Stance'),
    target: l10n.t('Target'),
    by: l10n.t('By'),
    note: l10n.t('Note'),
    words: l10n.t('Words'),
    record: l10n.t('Record'),
  };
  return rowNames[key];
}
