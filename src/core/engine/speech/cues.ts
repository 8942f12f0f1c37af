import type { CueVerb, Language } from '../language/language.ts';
import type { Element } from '../syntax/elements.ts';
import { beforeVerbGroup } from '../syntax/subjects.ts';
import type { SentenceReading } from './sentenceReading.ts';

/** Any verb in -ed can attribute a quotation beside it: “Enough!” she barked. */
function unlistedCue(element: Element, language: Language): CueVerb | undefined {
  const past =
    element.wordClass === 'other' && !element.capital && language.grammar.looksPast(element.text);
  if (!past || language.grammar.naming.has(element.lower)) return undefined;
  return { kind: 'quoting', form: 'past', takesListener: false, ambiguous: false, words: 1 };
}

/** The cue verb at an index, where its surroundings let it attribute. */
export function cueAt(reading: SentenceReading, at: number): CueVerb | undefined {
  const known = reading.cues[at];
  if (known !== undefined) return known ?? undefined;
  const cue = findCue(reading, at);
  reading.cues[at] = cue ?? null;
  return cue;
}

function findCue({ sentence, language }: SentenceReading, at: number): CueVerb | undefined {
  const element = sentence[at];
  if (element?.kind !== 'word') return undefined;
  const cue =
    language.cueVerb(element.lower, sentence[at + 1]?.lower) ?? unlistedCue(element, language);
  if (!cue || (element.capital && at > 0 && cue.ambiguous)) return undefined;
  if (language.refusals.has(element.lower)) return undefined;
  if (cue.form === 'past' && isPassive(sentence, at, cue, language)) return undefined;
  const group = sentence.slice(beforeVerbGroup(sentence, at, language) + 1, at);
  const isPredicate = group.some(({ lower }) => language.grammar.be.has(lower));
  if (cue.form === 'past' && isPredicate) return undefined;
  if (cue.form === 'predicate' && !isPredicate) return undefined;
  const left = sentence[at - 1];
  if (
    left &&
    (left.wordClass === 'determiner' || left.wordClass === 'possessive') &&
    !language.grammar.standsAlone.has(left.lower) &&
    !group.includes(left)
  )
    return undefined;
  return cue;
}

/** Whether the doer stands behind "by": not in "she said by …" nor "Lind said by telephone". */
function isPassive(
  sentence: readonly Element[],
  verb: number,
  cue: CueVerb,
  language: Language,
): boolean {
  if (sentence[verb + 1]?.lower !== language.grammar.byAgent) return false;
  const [left, behind] = [sentence[verb - 1], sentence[verb + 2]];
  if (left?.wordClass === 'pronoun') return false;
  const means = behind?.wordClass === 'other' && !behind.capital;
  return !(means && left?.capital && cue.kind === 'speech');
}
