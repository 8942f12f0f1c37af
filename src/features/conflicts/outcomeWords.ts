import { l10n } from 'vscode';
import { shownNumber } from '../../host/counts.ts';
import type { Outcome } from './resolveSidecar.ts';

type Merged = Extract<Outcome, { readonly is: 'merged' }>;

/** What was done with some sidecars, in a sentence or two; undefined where none was merged or left. */
export function summaryOf(outcomes: readonly Outcome[]): string | undefined {
  const merged = outcomes.filter((outcome) => outcome.is === 'merged');
  const later = outcomes.filter((outcome) => outcome.is === 'later');
  const sentences = [
    ...mergedSentence(merged),
    ...keptSentences(merged),
    ...laterSentence(later),
    ...(merged.length > 0 ? [l10n.t('“Undo Decision” brings the text from before back.')] : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function mergedSentence([first, ...others]: readonly Merged[]): readonly string[] {
  if (first === undefined) return [];
  if (others.length === 0) return [l10n.t('Merged “{0}” and staged it.', first.name)];
  return [l10n.t('Merged {0} sidecars and staged them.', shownNumber(others.length + 1))];
}

function laterSentence([first, ...others]: readonly {
  readonly name: string;
}[]): readonly string[] {
  if (first === undefined) return [];
  if (others.length === 0) return [l10n.t('“{0}” is left for later, still unmerged.', first.name)];
  return [
    l10n.t('{0} sidecars are left for later, still unmerged.', shownNumber(others.length + 1)),
  ];
}

function keptSentences(merged: readonly Merged[]): readonly string[] {
  const records = merged.flatMap(({ kept }) => kept).length;
  const files = merged.filter(({ deletedBy }) => deletedBy !== undefined);
  return [...keptRecords(records), ...keptFiles(files)];
}

function keptRecords(count: number): readonly string[] {
  if (count === 0) return [];
  return count === 1
    ? [l10n.t('Kept 1 record that one side had deleted and the other changed.')]
    : [
        l10n.t(
          'Kept {0} records that one side had deleted and the other changed.',
          shownNumber(count),
        ),
      ];
}

function keptFiles([first, ...others]: readonly Merged[]): readonly string[] {
  if (first === undefined) return [];
  if (others.length === 0) return [l10n.t('Kept “{0}”, which one side had deleted.', first.name)];
  return [l10n.t('Kept {0} sidecars, which one side had deleted.', shownNumber(others.length + 1))];
}

/** All that is worth knowing of a merge, one line each, for the log. */
export function detailsOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.is === 'refused') return [outcome.reason];
    if (outcome.is === 'later') return [l10n.t('{0}: left for later', outcome.name)];
    const kept = outcome.kept.map(({ place, deletedBy }) => {
      const what = 'quote' in place ? place.quote : place.in;
      return deletedBy === 'ours'
        ? l10n.t('{0}: kept “{1}”, deleted in ours', outcome.name, what)
        : l10n.t('{0}: kept “{1}”, deleted in theirs', outcome.name, what);
    });
    return [l10n.t('{0}: merged and staged', outcome.name), ...kept];
  });
}
