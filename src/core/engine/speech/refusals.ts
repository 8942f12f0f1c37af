import type { Language } from '../language/language.ts';
import type { Element } from '../syntax/elements.ts';
import { beforeVerbGroup } from '../syntax/subjects.ts';
import type { ClauseCandidate } from './clauseCandidates.ts';
import type { SentenceReading } from './sentenceReading.ts';

/** So many elements behind "declined" tell what is refused. */
const reach = 3;

/** "declined to say whether", "would not comment on", "not authorised to discuss": nothing is claimed. */
export function isRefusal(
  { sentence, language }: SentenceReading,
  { head, from }: Pick<ClauseCandidate, 'head' | 'from'>,
): boolean {
  const cue = sentence[head]?.lower ?? '';
  if (language.disclosures.has(cue)) return isWithheld(sentence, head, language);
  if (!language.refusals.has(cue)) return false;
  return sentence.slice(from, from + reach).some((each) => discloses(each, language));
}

function discloses({ lower }: Element, language: Language): boolean {
  return language.disclosures.has(lower) || language.cueVerb(lower)?.kind === 'speech';
}

/** Behind an infinitive or a negation. */
function isWithheld(sentence: readonly Element[], verb: number, language: Language): boolean {
  const group = beforeVerbGroup(sentence, verb, language);
  if (sentence[group]?.lower === language.grammar.infinitive) return true;
  return sentence.slice(group + 1, verb).some(({ lower }) => language.negations.has(lower));
}
