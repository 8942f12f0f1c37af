import type { Attribution, Evidence } from './attribution.ts';
import {
  behindCircumstances,
  clauseStart,
  contentEnd,
  isExhausted,
  trimmedEnd,
} from './contents.ts';
import { type Element, isPunctuation, rangeOf } from './elements.ts';
import type { CueVerb, Language } from './language/language.ts';
import type { NamePhrase } from './names.ts';
import { nounPhraseStartingAt, type Phrase } from './nounPhrases.ts';
import { lastInside } from './sentences.ts';
import { beforeVerbGroup, sentenceSubject, sourcePhrase, subjectBefore } from './sources.ts';

/** What the rules for one sentence read and note down. */
interface Reading {
  readonly sentence: readonly Element[];
  readonly number: number;
  readonly names: readonly NamePhrase[];
  readonly language: Language;
  /** The elements that an attribution has already used. */
  readonly used: boolean[];
  readonly found: Attribution[];
}

/**
 * The attributions of one sentence of a frame, in the order of the text. What comes behind its content
 * ("…, he said"; "according to …") is read first, so that verbs inside that content attribute nothing.
 */
export function readReportedSpeech(
  sentence: readonly Element[],
  number: number,
  names: readonly NamePhrase[],
  language: Language,
): readonly Attribution[] {
  const found: Attribution[] = [];
  const reading: Reading = { sentence, number, names, language, found, used: [] };
  for (const rule of [readAccordingTo, readContentFirst, readCueFirst, readCueNoun]) {
    for (let at = 0; at < sentence.length; at += 1) {
      if (!reading.used[at]) rule(reading, at);
    }
  }
  return found.sort((a, b) => start(a) - start(b));
}

function start(attribution: Attribution): number {
  return attribution.pieces[0]?.start ?? 0;
}

interface Finding {
  readonly evidence: Evidence;
  readonly cue: Phrase;
  readonly source: Phrase | undefined;
  readonly pieces: readonly Phrase[];
}

function note(reading: Reading, finding: Finding): void {
  const { sentence, names, language, number } = reading;
  const pieces = finding.pieces.flatMap(({ from, to }) => rangeOf(sentence, from, to) ?? []);
  if (pieces.length === 0 || isNoComment(reading, finding.pieces)) return;
  for (const { from, to } of [...finding.pieces, finding.cue]) {
    for (let at = from; at < to; at += 1) reading.used[at] = true;
  }
  const cue = rangeOf(sentence, finding.cue.from, finding.cue.to);
  const source = finding.source && sourcePhrase(sentence, finding.source, names, language);
  const { evidence } = finding;
  reading.found.push({
    evidence,
    pieces,
    sentence: number,
    ...(cue && { cue }),
    ...(source && { source }),
  });
}

/** "would not comment", "had no comment": says nothing. */
function isNoComment({ sentence, language }: Reading, pieces: readonly Phrase[]): boolean {
  return pieces.some(({ from, to }) => {
    const comment = sentence.findIndex(
      (element, at) => at > from && at < to && element.lower === language.comment,
    );
    const before = sentence[comment - 1]?.lower ?? '';
    return (
      comment > 0 &&
      to - from < longestRefusal &&
      (language.negations.has(before) || before === 'to')
    );
  });
}

const longestRefusal = 12;

const sourceLinks: ReadonlySet<string> = new Set(['of', 'for', 'at', 'from', 'with']);

/** "…, according to the ministry"; "According to the ministry, …". */
function readAccordingTo(reading: Reading, at: number): void {
  const { sentence, language } = reading;
  const words = language.accordingTo.find((phrase) =>
    phrase.every((word, index) => sentence[at + index]?.lower === word),
  );
  if (!words || sentence.slice(Math.max(0, at - 3), at).some((each) => isPunctuation(each, '(')))
    return;
  const cue = { from: at, to: at + words.length };
  const source = nounPhraseStartingAt(sentence, cue.to, language, language.nounPrepositions);
  if (!source) return;
  const comma = isPunctuation(sentence[at - 1], ',') ? at - 1 : at;
  const before = { from: unusedFrom(reading, clauseStart(sentence, comma), comma), to: comma };
  if (before.to - before.from >= minClause) {
    note(reading, { evidence: 'according', cue, source, pieces: [before] });
    return;
  }
  if (!isPunctuation(sentence[source.to], ',')) return;
  const from = source.to + 1;
  const piece = { from, to: trimmedEnd(sentence, from, sentence.length) };
  note(reading, { evidence: 'according', cue, source, pieces: [piece] });
}

/** Fewer elements are no clause: "On Monday, he said". */
const minClause = 3;

function unusedFrom(reading: Reading, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (reading.used[at]) return at + 1;
  return from;
}

/** “…,” X said; “…,” said X; …, X said. */
function readContentFirst(reading: Reading, verb: number): void {
  const { sentence, language } = reading;
  const cue = cueAt(reading, verb);
  if (!cue || cue.kind === 'act' || cue.form === 'gerund') return;
  const speaker = speakerBehind(sentence, verb, cue, language);
  if (!speaker) return;
  const before = sentence[speaker.from - 1];
  const quoted = before?.kind === 'quotation';
  const parted = isPunctuation(before, ',—–') || before?.text === '--';
  if (!quoted && !parted) return;
  const end = parted ? speaker.from - 1 : speaker.from;
  const ofQuotation = sentence[end - 1]?.kind === 'quotation';
  if (!ofQuotation && (cue.kind === 'quoting' || (cue.ambiguous && cue.form === 'base'))) return;
  const next = sentence[speaker.behind];
  const ended =
    ofQuotation &&
    (parted ||
      ',?!—-…'.includes(lastInside(sentence[end - 1])) ||
      next?.kind === 'quotation' ||
      speaker.inverted);
  if (!isExhausted(sentence, speaker.behind) && !ended) return;
  if (ofQuotation && !ended && (cue.kind === 'quoting' || sentence[end - 2]?.kind === 'word'))
    return;
  const from = contentFrom(reading, end, ofQuotation);
  if (!ofQuotation && !isClause(sentence, from, end, language)) return;
  if (from >= end) return;
  const rest = restBehind(sentence, speaker.behind, ofQuotation, cue, language);
  const pieces = rest ? [{ from, to: end }, rest] : [{ from, to: end }];
  const evidence = ofQuotation ? 'quote-cue' : cue.kind === 'opinion' ? 'opinion' : 'clause-cue';
  note(reading, { evidence, cue: { from: verb, to: verb + 1 }, source: speaker.source, pieces });
}

interface Speaker {
  readonly source: Phrase;
  /** Where the attribution begins: at its subject, or at the verb. */
  readonly from: number;
  /** The index behind the attribution. */
  readonly behind: number;
  readonly inverted: boolean;
}

function speakerBehind(
  sentence: readonly Element[],
  verb: number,
  cue: CueVerb,
  language: Language,
): Speaker | undefined {
  const left = sentence[verb - 1];
  const comma = isPunctuation(left, ',—–');
  const behindQuotation = (comma ? sentence[verb - 2] : left)?.kind === 'quotation';
  if (behindQuotation) return invertedSpeaker(sentence, verb, cue, language);
  const subject = subjectBefore(sentence, verb, language);
  if (subject?.relation === 'own') {
    const behind = behindCircumstances(sentence, verb + 1, cue, language);
    return { source: subject, from: subject.from, behind, inverted: false };
  }
  return comma ? invertedSpeaker(sentence, verb, cue, language) : undefined;
}

/** "said X". */
function invertedSpeaker(
  sentence: readonly Element[],
  verb: number,
  cue: CueVerb,
  language: Language,
): Speaker | undefined {
  const source =
    nounPhraseStartingAt(sentence, verb + 1, language, sourceLinks) ??
    pronounAt(sentence, verb + 1, language);
  if (!source) return undefined;
  const behind = behindCircumstances(
    sentence,
    source.to,
    { ...cue, takesListener: false },
    language,
  );
  return { source, from: verb, behind, inverted: true };
}

function pronounAt(
  sentence: readonly Element[],
  at: number,
  language: Language,
): Phrase | undefined {
  const element = sentence[at];
  const pronoun = element?.wordClass === 'pronoun' && language.pronoun(element.lower) !== undefined;
  return pronoun ? { from: at, to: at + 1 } : undefined;
}

/** Where the content begins that ends at `end`: all of the clause, or only its quotation behind a colon. */
function contentFrom(reading: Reading, end: number, ofQuotation: boolean): number {
  const { sentence } = reading;
  const from = unusedFrom(reading, clauseStart(sentence, end), end);
  if (!ofQuotation) return from;
  return isPunctuation(sentence[end - 2], ':') ? end - 1 : from;
}

function isClause(
  sentence: readonly Element[],
  from: number,
  to: number,
  language: Language,
): boolean {
  if (to - from < minClause) return false;
  const prepositional =
    sentence[from]?.wordClass === 'preposition' ||
    language.calendar.has(sentence[from]?.lower ?? '');
  return !prepositional || to - from > 7;
}

/** What goes on behind an attribution in the middle: `"A," he said, "B"`. */
function restBehind(
  sentence: readonly Element[],
  behind: number,
  ofQuotation: boolean,
  cue: CueVerb,
  language: Language,
): Phrase | undefined {
  const from =
    isPunctuation(sentence[behind], ',:—–') || sentence[behind]?.text === '--'
      ? behind + 1
      : behind;
  const first = sentence[from];
  if (!first) return undefined;
  if (first.kind === 'quotation') return { from, to: from + 1 };
  if (ofQuotation || first.kind !== 'word') return undefined;
  const aside = ['relative', 'subordinator', 'conjunction', 'preposition'].includes(
    first.wordClass,
  );
  if (aside || language.cueVerb(first.lower)?.form === 'gerund' || first.lower.endsWith('ing'))
    return undefined;
  const to = contentEnd(sentence, from, cue, language);
  return to > from ? { from, to } : undefined;
}

/** X said (that) …; X told Y: “…”; X criticised …; …, adding that …. */
function readCueFirst(reading: Reading, verb: number): void {
  const { sentence, language } = reading;
  const cue = cueAt(reading, verb);
  if (!cue) return;
  const subject = subjectOf(reading, verb, cue);
  if (!subject) return;
  const from = contentStart(sentence, verb, cue, language);
  if (from === undefined || reading.used[from]) return;
  const first = sentence[from];
  const quoted = first?.kind === 'quotation';
  if (cue.kind === 'quoting' && !(quoted && isPunctuation(sentence[from - 1], ',:'))) return;
  const end = contentEnd(sentence, from, cue, language);
  const free = firstUsed(reading, from, end);
  const alone = quoted && (isPunctuation(sentence[from - 1], ',:') || isWholeQuotation(first));
  const to = alone ? from + 1 : trimmedEnd(sentence, from, free);
  if (to <= from) return;
  const weak = cue.kind === 'opinion' || cue.kind === 'act' ? cue.kind : 'clause-cue';
  const evidence = alone ? 'quote-cue' : weak;
  note(reading, {
    evidence,
    cue: { from: verb, to: verb + 1 },
    source: subject,
    pieces: [{ from, to }],
  });
}

function firstUsed(reading: Reading, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (reading.used[at]) return at;
  return to;
}

/** Begins with a capital and ends as a sentence does. */
function isWholeQuotation(quotation: Element): boolean {
  return /^\P{L}*\p{Lu}/u.test(quotation.text) && '.!?,…'.includes(lastInside(quotation));
}

function contentStart(
  sentence: readonly Element[],
  verb: number,
  cue: CueVerb,
  language: Language,
): number | undefined {
  const behind = behindCircumstances(sentence, verb + 1, cue, language);
  const comma = isPunctuation(sentence[behind], ',:');
  const at = comma ? behind + 1 : behind;
  const next = sentence[at];
  const that = next !== undefined && language.complementizers.has(next.lower);
  if (comma && next?.kind !== 'quotation' && !that && !isPunctuation(sentence[behind], ':'))
    return undefined;
  const from = that && sentence[at + 1] ? at + 1 : at;
  return isExhausted(sentence, from) ? undefined : from;
}

/** Any verb in -ed can attribute a quotation beside it: “Enough!” she barked. */
function unlistedCue(element: Element): CueVerb | undefined {
  const past =
    element.wordClass === 'other' && !element.capital && /^[a-z]{2,}ed$/.test(element.text);
  if (!past || naming.has(element.lower)) return undefined;
  return { kind: 'quoting', form: 'past', takesListener: false, ambiguous: false };
}

/** What follows these in quotation marks is a name. */
const naming: ReadonlySet<string> = new Set([
  'named',
  'nicknamed',
  'titled',
  'entitled',
  'dubbed',
  'termed',
]);

/** The cue verb at an index, where its surroundings let it attribute. */
function cueAt(reading: Reading, at: number): CueVerb | undefined {
  const { sentence, language } = reading;
  const element = sentence[at];
  if (element?.kind !== 'word') return undefined;
  const cue = language.cueVerb(element.lower) ?? unlistedCue(element);
  if (!cue || (element.capital && at > 0 && cue.ambiguous)) return undefined;
  if (language.refusals.has(element.lower)) return undefined;
  const next = sentence[at + 1];
  if (cue.form === 'past' && next?.lower === language.byAgent) return undefined;
  const group = sentence.slice(beforeVerbGroup(sentence, at) + 1, at);
  if (cue.form === 'past' && group.some(({ lower }) => passives.has(lower))) return undefined;
  const left = sentence[at - 1];
  if (
    left &&
    (left.wordClass === 'determiner' || left.wordClass === 'possessive') &&
    !group.includes(left)
  )
    return undefined;
  return cue;
}

const passives: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'am',
]);

function subjectOf(reading: Reading, verb: number, cue: CueVerb): Phrase | undefined {
  const { sentence, language } = reading;
  const at = beforeVerbGroup(sentence, verb);
  const left = sentence[at];
  const finite =
    cue.form !== 'gerund' ||
    sentence
      .slice(at + 1, verb)
      .some(({ lower }) => passives.has(lower) || lower === "'s" || lower === '’s');
  if (!finite) return left && sharesSubject(left) ? sharedSubject(reading, verb) : undefined;
  if (left?.lower === 'to')
    return cue.kind === 'speech' && cue.form === 'base' && clear(sentence[verb + 1])
      ? sharedSubject(reading, verb)
      : undefined;
  const subject = subjectBefore(sentence, verb, language);
  if (!subject) return undefined;
  if (cue.ambiguous && !isClearSubject(sentence, subject, at, verb, cue)) return undefined;
  if (subject.relation === 'shared')
    return cue.ambiguous && cue.form === 'base' ? undefined : sharedSubject(reading, verb);
  return subject;
}

/** Whether a content clause or quotation certainly follows. */
function clear(next: Element | undefined): boolean {
  return next?.kind === 'quotation' || next?.lower === 'that' || isPunctuation(next, ':');
}

function sharesSubject(left: Element): boolean {
  return (
    isPunctuation(left, ',—–') ||
    left.kind === 'quotation' ||
    ['preposition', 'conjunction', 'subordinator'].includes(left.wordClass)
  );
}

/** The source of the sentence's last attribution before a verb, else the sentence's subject. */
function sharedSubject(reading: Reading, verb: number): Phrase | undefined {
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
): boolean {
  const helped = sentence.slice(last + 1, verb).some(({ wordClass }) => wordClass === 'auxiliary');
  const head = sentence[subject.to - 1];
  if (helped || head?.wordClass === 'pronoun' || head?.wordClass === 'relative') return true;
  const next = sentence[verb + 1];
  if (!next || next.kind === 'punctuation') return false;
  const complement =
    next.kind === 'quotation' ||
    next.capital ||
    ['determiner', 'possessive', 'pronoun', 'relative'].includes(next.wordClass);
  if (!head || subject.to === subject.from) return complement && cue.form === 'present';
  const plural =
    head.lower.endsWith('s') || head.lower === 'people' || head.wordClass === 'determiner';
  return complement && (cue.form === 'base' ? plural : head.capital || !plural);
}

/** “X's claim that …”. */
function readCueNoun(reading: Reading, noun: number): void {
  const { sentence, language } = reading;
  if (!language.cueNouns.has(sentence[noun]?.lower ?? '') || sentence[noun + 1]?.lower !== 'that')
    return;
  const owner = sentence
    .slice(Math.max(0, noun - 3), noun)
    .findLast(({ wordClass }) => wordClass === 'possessive');
  if (!owner) return;
  const at = sentence.indexOf(owner);
  const own = language.pronoun(owner.lower) !== undefined;
  const named = own ? { from: at, to: at + 1 } : ownerBefore(reading, at);
  const from = noun + 2;
  const to = trimmedEnd(sentence, from, firstUsed(reading, from, sentence.length));
  if (!named || to - from < minClause) return;
  note(reading, {
    evidence: 'noun',
    cue: { from: noun, to: noun + 1 },
    source: named,
    pieces: [{ from, to }],
  });
}

function ownerBefore(reading: Reading, possessive: number): Phrase | undefined {
  const subject = subjectBefore(reading.sentence, possessive, reading.language);
  return subject?.relation === 'own' ? subject : undefined;
}
