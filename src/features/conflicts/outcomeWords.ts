import type { Outcome } from './resolveSidecar.ts';

type Merged = Extract<Outcome, { readonly is: 'merged' }>;

/** What was done with some sidecars, in a sentence or two; undefined where none was merged or left. */
export function summaryOf(outcomes: readonly Outcome[]): string | undefined {
  const merged = outcomes.filter((outcome) => outcome.is === 'merged');
  const later = outcomes.filter((outcome) => outcome.is === 'later');
  const sentences = [
    ...(merged.length > 0 ? [`Merged ${listed(merged)} and staged ${pronoun(merged)}.`] : []),
    ...keptSentences(merged),
    ...(later.length > 0 ? [`${listed(later, true)} left for later, still unmerged.`] : []),
    ...(merged.length > 0 ? ['“Undo Decision” brings the text from before back.'] : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function keptSentences(merged: readonly Merged[]): readonly string[] {
  const records = merged.flatMap(({ kept }) => kept).length;
  const files = merged.filter(({ deletedBy }) => deletedBy !== undefined);
  return [
    ...(records > 0
      ? [
          `Kept ${records} ${records === 1 ? 'record' : 'records'} that one side had deleted and the other changed.`,
        ]
      : []),
    ...(files.length > 0 ? [`Kept ${listed(files)}, which one side had deleted.`] : []),
  ];
}

function listed(outcomes: readonly { readonly name: string }[], isSubject = false): string {
  const [first] = outcomes;
  const what = outcomes.length === 1 && first ? `“${first.name}”` : `${outcomes.length} sidecars`;
  if (!isSubject) return what;
  return `${what} ${outcomes.length === 1 ? 'is' : 'are'}`;
}

function pronoun(outcomes: readonly unknown[]): string {
  return outcomes.length === 1 ? 'it' : 'them';
}

/** All that is worth knowing of a merge, one line each, for the log. */
export function detailsOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.is === 'refused') return [outcome.reason];
    if (outcome.is === 'later') return [`${outcome.name}: left for later`];
    const kept = outcome.kept.map(
      ({ place, deletedBy }) =>
        `${outcome.name}: kept “${'quote' in place ? place.quote : place.in}”, deleted in ${deletedBy}`,
    );
    return [`${outcome.name}: merged and staged`, ...kept];
  });
}
