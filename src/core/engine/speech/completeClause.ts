import type { CueVerb, Language } from '../language/language.ts';
import { type Element, isDash, isPunctuation } from '../syntax/elements.ts';
import type { Phrase } from '../syntax/nounPhrases.ts';
import { beforeVerbGroup } from '../syntax/subjects.ts';
import { contentEnd, trimmedEnd } from './contentEnd.ts';
import type { ProposedClause } from './cueFirst.ts';
import { type Finding, firstUsed, type SentenceReading } from './sentenceReading.ts';

/** A proposed claim with its content: one quotation, or all of the clause; undefined when that is empty. */
export function completeClause(
  reading: SentenceReading,
  { evidence, cue, cueVerb, source, from }: ProposedClause,
): Finding | undefined {
  const to = evidence === 'quote-cue' ? from + 1 : clauseEnd(reading, source, from, cueVerb);
  if (to <= from) return undefined;
  const content = { from, to };
  if (evidence === 'quote-cue') return { evidence, cue, source, pieces: [content] };
  const subject = relativeSubject(reading, source, from);
  const pieces = subject ? [subject, content] : [negated(reading, cue.from, content)];
  return { evidence, cue, source, pieces };
}

/** The "what" of "what Russia said was aid": the subject of a clause that begins with its verb. */
function relativeSubject(
  { sentence, language, used }: SentenceReading,
  source: Phrase,
  from: number,
): Phrase | undefined {
  const at = source.from - 1;
  const verb = sentence[from];
  const finite = verb?.wordClass === 'auxiliary' || language.grammar.looksPast(verb?.lower ?? '');
  const relative = sentence[at]?.wordClass === 'relative';
  return finite && relative && !used[at] ? { from: at, to: at + 1 } : undefined;
}

/** With its verb where that is negated: "did not rule out the plan" is no claim of "the plan". */
function negated({ sentence, language }: SentenceReading, verb: number, content: Phrase): Phrase {
  const group = beforeVerbGroup(sentence, verb, language) + 1;
  const isNegated = sentence.slice(group, verb).some(({ lower }) => language.negations.has(lower));
  return isNegated ? { from: group, to: content.to } : content;
}

/** Where the reported clause ends: at its own end, its aside's, or where another attribution begins. */
function clauseEnd(reading: SentenceReading, subject: Phrase, from: number, cue: CueVerb): number {
  const { sentence, language } = reading;
  const own = contentEnd(sentence, from, cue, language);
  const end = Math.min(own, asideEnd(sentence, subject, from, language));
  return trimmedEnd(sentence, from, firstUsed(reading, from, end));
}

/**
 * Where an aside or opening clause ends that holds the attribution: one that a comma or dash and "who"
 * began at the next such mark, one with "while" or "if" at the next comma; the sentence's end else.
 */
function asideEnd(
  sentence: readonly Element[],
  subject: Phrase,
  from: number,
  language: Language,
): number {
  const left = sentence[subject.from - 1];
  const relative = language.pronoun(sentence[subject.from]?.lower ?? '') === 'relative';
  const opening = left?.wordClass === 'subordinator' && !language.complementizers.has(left.lower);
  if (!opening && !relative) return sentence.length;
  const dashed = relative && left !== undefined && isDash(left);
  const close = sentence.findIndex(
    (element, at) => at > from && (dashed ? isDash(element) : isPunctuation(element, ',')),
  );
  return close < 0 ? sentence.length : close;
}
