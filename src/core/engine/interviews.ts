import type { Attribution } from './attribution.ts';
import type { ParagraphReading } from './paragraphReading.ts';

/**
 * The outlets that ask the questions of an interview: labels in capitals (`REVIEW:`) that are no
 * surname of the article and ask at least once, where somebody else answers.
 */
export function interviewers(readings: readonly ParagraphReading[]): ReadonlySet<string> {
  const asking = new Set<string>();
  const labels = new Set<string>();
  for (const reading of readings) {
    for (const attribution of reading.attributions) {
      const label = labelOf(attribution, reading);
      if (label === undefined) continue;
      labels.add(label);
      if (attribution.asks && label === label.toUpperCase() && !label.includes(' '))
        asking.add(label);
    }
  }
  if (labels.size < 2 || asking.size === 0) return new Set();
  const surnames = new Set(readings.flatMap(({ names }) => names.flatMap(surnameOf)));
  return new Set([...asking].filter((label) => !surnames.has(label)));
}

/** The name before the colon of a speaker's line. */
export function labelOf(
  { evidence, source }: Pick<Attribution, 'evidence' | 'source'>,
  { names }: ParagraphReading,
): string | undefined {
  if (evidence !== 'speaker' || source?.head.type !== 'name') return undefined;
  const { start } = source.head.name;
  return names.find((name) => name.start === start)?.name;
}

/** The last word of a person's full name or titled name, in capitals. */
function surnameOf({ name, sort, roles }: ParagraphReading['names'][number]): readonly string[] {
  const words = name.split(' ');
  if (sort === 'organisation' || (words.length < 2 && roles.length === 0)) return [];
  return [(words.at(-1) ?? '').toUpperCase()];
}
