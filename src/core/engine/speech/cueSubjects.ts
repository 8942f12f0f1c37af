import type { CueVerb, Language } from '../language/language.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import type { Phrase } from '../syntax/nounPhrases.ts';
import { sentenceSubject } from '../syntax/sentenceSubject.ts';
import { beforeVerbGroup, subjectBefore } from '../syntax/subjects.ts';
import type { SentenceReading } from './sentenceReading.ts';

/** Whose a claim behind a cue verb is; undefined where the word is no verb or nobody can be told. */
export function cueSubject(
  reading: SentenceReading,
  verb: number,
  cue: CueVerb,
): Phrase | undefined {
  const { sentence, language } = reading;
  const at = beforeVerbGroup(sentence, verb, language);
  const left = sentence[at];
  const finite =
    cue.form !== 'gerund' ||
    sentence
      .slice(at + 1, verb)
      .some(({ lower }) => language.grammar.be.has(lower) || language.grammar.clitics.has(lower));
  if (!finite) {
    if (left && sharesSubject(left, language)) return sharedSubject(reading, verb);
    return cue.kind === 'speech' ? undefined : describedBefore(sentence, verb, language);
  }
  if (left?.lower === language.grammar.infinitive)
    return cue.kind === 'speech' && cue.form === 'base' && isClear(sentence[verb + 1], language)
      ? sharedSubject(reading, verb)
      : undefined;
  const subject = subjectBefore(sentence, verb, language);
  if (!subject) return undefined;
  if (cue.ambiguous && !isClearSubject(sentence, subject, at, verb, cue, language))
    return undefined;
  if (subject.relation === 'shared')
    return cue.ambiguous && cue.form === 'base' ? undefined : sharedSubject(reading, verb);
  return subject;
}

/** Whether a content clause or quotation certainly follows. */
function isClear(next: Element | undefined, language: Language): boolean {
  return (
    next?.kind === 'quotation' ||
    language.complementizers.has(next?.lower ?? '') ||
    isPunctuation(next, ':')
  );
}

function sharesSubject(left: Element, language: Language): boolean {
  return (
    language.utteranceNouns.has(left.lower) ||
    language.calendar.has(left.lower) ||
    isPunctuation(left, ',—–') ||
    left.kind === 'quotation' ||
    ['preposition', 'conjunction', 'subordinator'].includes(left.wordClass)
  );
}

/** The source of the sentence's last attribution before a verb, else the sentence's subject. */
function sharedSubject(reading: SentenceReading, verb: number): Phrase | undefined {
  const { sentence, language, found } = reading;
  const position = sentence[verb]?.start ?? 0;
  const last = found
    .filter(({ cue, source }) => cue && source && cue.start < position)
    .at(-1)?.source;
  if (!last) return sentenceSubject(sentence, verb, language);
  const from = sentence.findIndex((element) => element.start === last.start);
  const to = sentence.findIndex((element) => element.end === last.end) + 1;
  return from >= 0 && to > from ? { from, to } : undefined;
}

/** Whether a word that is often a noun is a verb here: "voters fear the", "Trump supports the". */
function isClearSubject(
  sentence: readonly Element[],
  subject: Phrase,
  last: number,
  verb: number,
  cue: CueVerb,
  language: Language,
): boolean {
  const helped = sentence.slice(last + 1, verb).some(({ wordClass }) => wordClass === 'auxiliary');
  const head = sentence[subject.to - 1];
  if (helped || head?.wordClass === 'pronoun' || head?.wordClass === 'relative') return true;
  const next = sentence[verb + 1];
  if (!next || next.kind === 'punctuation') return false;
  const complement =
    next.kind === 'quotation' ||
    next.capital ||
    language.complementizers.has(next.lower) ||
    ['determiner', 'possessive', 'pronoun'].includes(next.wordClass);
  if (!head || subject.to === subject.from)
    return complement && cue.form === 'present' && !isPunctuation(sentence[last], ',');
  const plural = language.grammar.looksPlural(head.lower) || head.wordClass === 'determiner';
  return complement && (cue.form === 'base' ? plural : head.capital || !plural);
}

/** Whom a participle without a comma tells more about: "voters hoping for change". */
function describedBefore(
  sentence: readonly Element[],
  verb: number,
  language: Language,
): Phrase | undefined {
  const subject = subjectBefore(sentence, verb, language);
  const last = sentence[(subject?.to ?? 0) - 1];
  const someone =
    last?.capital ||
    language.roleNouns.has(last?.lower ?? '') ||
    language.organisationNouns.has(last?.lower ?? '');
  return subject?.relation === 'own' && someone ? subject : undefined;
}
