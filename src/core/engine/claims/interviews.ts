import type { NamePhrase } from '../names/names.ts';
import type { ParagraphReading } from '../paragraph/paragraphReading.ts';
import type { Attribution } from '../speech/attribution.ts';

/** The name before the colon of a speaker's line, and whether the line asks something. */
export interface SpeakerLabel {
  readonly name: string;
  readonly asks: boolean;
}

/** The labels of the speakers' lines of some paragraphs, in order. */
export function speakerLabels(readings: readonly ParagraphReading[]): readonly SpeakerLabel[] {
  return readings.flatMap((reading) =>
    reading.attributions.flatMap((attribution) => {
      const name = labelOf(attribution, reading);
      return name === undefined ? [] : [{ name, asks: attribution.asks === true }];
    }),
  );
}

/**
 * The outlets that ask the questions of an interview: labels in capitals (`REVIEW:`) that are no
 * surname of the article and ask at least once, where somebody else answers.
 */
export function interviewers(
  labels: readonly SpeakerLabel[],
  names: readonly NamePhrase[],
): ReadonlySet<string> {
  const speakers = new Set(labels.map(({ name }) => name));
  const asking = labels.filter(({ name, asks }) => asks && isOutlet(name));
  if (speakers.size < 2 || asking.length === 0) return new Set();
  const surnames = new Set(names.flatMap(surnameOf));
  return new Set(asking.map(({ name }) => name).filter((name) => !surnames.has(name)));
}

function isOutlet(name: string): boolean {
  return name === name.toUpperCase() && !name.includes(' ');
}

/** The label of an attribution; undefined where that is no speaker's line. */
export function labelOf(
  { evidence, source }: Pick<Attribution, 'evidence' | 'source'>,
  { names }: ParagraphReading,
): string | undefined {
  if (evidence !== 'speaker' || source?.head.type !== 'name') return undefined;
  const { start } = source.head.name;
  return names.find((name) => name.start === start)?.name;
}

/** The last word of a person's full name or titled name, in capitals. */
function surnameOf({ name, sort, roles }: NamePhrase): readonly string[] {
  const words = name.split(' ');
  if (sort === 'organisation' || (words.length < 2 && roles.length === 0)) return [];
  return [(words.at(-1) ?? '').toUpperCase()];
}
