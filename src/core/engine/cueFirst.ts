import { beginsWithCapital } from '../text/characters.ts';
import { contentEnd, trimmedEnd } from './contentEnd.ts';
import { behindCircumstances, isExhausted } from './contents.ts';
import { cueAt } from './cues.ts';
import { type Element, isDash, isPunctuation } from './elements.ts';
import type { CueVerb, Language } from './language/language.ts';
import type { Phrase } from './nounPhrases.ts';
import { type Finding, firstUsed, type SentenceReading } from './sentenceReading.ts';
import { sentenceSubject } from './sentenceSubject.ts';
import { lastInside } from './sentences.ts';
import { beforeVerbGroup, subjectBefore } from './subjects.ts';

/** What the rules take for a claim behind its cue, its end not yet looked for. */
export interface ProposedClause extends Pick<Finding, 'evidence' | 'cue'> {
  readonly cueVerb: CueVerb;
  readonly source: Phrase;
  /** The index where its content begins. */
  readonly from: number;
}

/** X said (that) …; X told Y: “…”; X criticised …; …, adding that ….: the claim behind a verb. */
export function proposedClause(reading: SentenceReading, verb: number): ProposedClause | undefined {
  const { sentence, language, used } = reading;
  const cueVerb = cueAt(reading, verb);
  const source = cueVerb && subjectOf(reading, verb, cueVerb);
  const from = cueVerb && contentStart(sentence, verb, cueVerb, language);
  if (!cueVerb || !source || from === undefined || used[from]) return undefined;
  const introduced = isPunctuation(sentence[from - 1], ',:');
  const first = sentence[from];
  const quoted = first?.kind === 'quotation';
  if (cueVerb.kind === 'quoting' && !(quoted && introduced)) return undefined;
  const weak = cueVerb.kind === 'opinion' || cueVerb.kind === 'act' ? cueVerb.kind : 'clause-cue';
  const evidence = quoted && (introduced || isWholeQuotation(first)) ? 'quote-cue' : weak;
  return { evidence, cue: { from: verb, to: verb + cueVerb.words }, cueVerb, source, from };
}

/** A proposed claim with its content: one quotation, or all of the clause; undefined when that is empty. */
export function completeClause(
  reading: SentenceReading,
  { evidence, cue, cueVerb, source, from }: ProposedClause,
): Finding | undefined {
  const to = evidence === 'quote-cue' ? from + 1 : clauseEnd(reading, source, from, cueVerb);
  if (to <= from) return undefined;
  const content = { from, to };
  const piece = evidence === 'quote-cue' ? content : negated(reading, cue.from, content);
  return { evidence, cue, source, pieces: [piece] };
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

/** Begins with a capital and ends as a sentence does. */
function isWholeQuotation(quotation: Element): boolean {
  return beginsWithCapital(quotation.text) && '.!?,…'.includes(lastInside(quotation));
}

function contentStart(
  sentence: readonly Element[],
  verb: number,
  cue: CueVerb,
  language: Language,
): number | undefined {
  const behind = behindCircumstances(sentence, verb + cue.words, cue, language);
  const comma = isPunctuation(sentence[behind], ',:');
  const at = comma ? behind + 1 : behind;
  const next = sentence[at];
  const that = next !== undefined && language.complementizers.has(next.lower);
  if (comma && next?.kind !== 'quotation' && !that && !isPunctuation(sentence[behind], ':'))
    return undefined;
  const from = that ? behindThat(sentence, at) : at;
  const meanwhile = cue.kind === 'speech' && next?.lower === language.grammar.comparing;
  if (meanwhile) return undefined;
  if (!isExhausted(sentence, from)) return from;
  return from === verb + 2 && isUrged(sentence[verb + 1], cue, language) ? verb + 1 : undefined;
}

/** Where a clause begins behind its "that" and a comma: "told reporters that, for now, …". */
function behindThat(sentence: readonly Element[], that: number): number {
  if (isPunctuation(sentence[that + 1], ',')) return that + 2;
  return sentence[that + 1] ? that + 1 : that;
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

/** "urged caution": a thing, not a listener like "reporters" or "Lind". */
function isUrged(element: Element | undefined, cue: CueVerb, language: Language): boolean {
  if (!cue.takesListener || element?.wordClass !== 'other' || element.capital) return false;
  return !language.grammar.looksPlural(element.lower) && !language.roleNouns.has(element.lower);
}

function subjectOf(reading: SentenceReading, verb: number, cue: CueVerb): Phrase | undefined {
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
