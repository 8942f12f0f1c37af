import type { Element } from './elements.ts';
import type { CueVerb, Language } from './language/language.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { beforeVerbGroup } from './subjects.ts';

/** Any verb in -ed can attribute a quotation beside it: “Enough!” she barked. */
function unlistedCue(element: Element, language: Language): CueVerb | undefined {
  const past =
    element.wordClass === 'other' && !element.capital && language.grammar.looksPast(element.text);
  if (!past || language.grammar.naming.has(element.lower)) return undefined;
  return { kind: 'quoting', form: 'past', takesListener: false, ambiguous: false, words: 1 };
}

/** The cue verb at an index, where its surroundings let it attribute. */
export function cueAt(reading: SentenceReading, at: number): CueVerb | undefined {
  const { sentence, language } = reading;
  const element = sentence[at];
  if (element?.kind !== 'word') return undefined;
  const cue =
    language.cueVerb(element.lower, sentence[at + 1]?.lower) ?? unlistedCue(element, language);
  if (!cue || (element.capital && at > 0 && cue.ambiguous)) return undefined;
  if (language.refusals.has(element.lower)) return undefined;
  const next = sentence[at + 1];
  const spoken = sentence[at - 1]?.wordClass === 'pronoun';
  if (cue.form === 'past' && next?.lower === language.grammar.byAgent && !spoken) return undefined;
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
