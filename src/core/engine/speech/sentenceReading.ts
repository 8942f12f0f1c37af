import type { CueVerb, Language } from '../language/language.ts';
import type { NamePhrase } from '../names/names.ts';
import { type Element, isPunctuation, type Range, rangeOf } from '../syntax/elements.ts';
import type { Phrase } from '../syntax/nounPhrases.ts';
import type { Attribution, Evidence } from './attribution.ts';
import { hasVerb } from './contentEnd.ts';
import { sourcePhrase } from './sources.ts';

/** What the rules for one sentence read and note down. */
export interface SentenceReading {
  readonly sentence: readonly Element[];
  readonly number: number;
  readonly names: readonly NamePhrase[];
  readonly language: Language;
  /** The elements that an attribution has already used. */
  readonly used: boolean[];
  readonly found: Attribution[];
  /** The cue verbs that were asked for, by their index; null where there is none. */
  readonly cues: (CueVerb | null | undefined)[];
}

/** An attribution in elements of its sentence. */
export interface Finding {
  readonly evidence: Evidence;
  readonly cue: Phrase;
  readonly source: Phrase | undefined;
  readonly pieces: readonly Phrase[];
}

/**
 * Notes an attribution down, unless it says nothing, and marks its elements as used. `probability`: how
 * likely it is a claim, where a model has judged it; 0 to 1.
 */
export function note(reading: SentenceReading, finding: Finding, probability?: number): void {
  const { sentence, names, language, number } = reading;
  const pieces: Range[] = [];
  for (const { from, to } of finding.pieces) {
    const piece = rangeOf(sentence, behindMarks(sentence, from, to), to);
    if (piece) pieces.push(piece);
  }
  if (pieces.length === 0 || saysNothing(reading, finding.pieces)) return;
  const source = finding.source && sourcePhrase(sentence, finding.source, names, language);
  if (source?.head.type === 'nobody' && !isSaying(reading, finding)) return;
  for (const piece of finding.pieces) use(reading, piece);
  use(reading, finding.cue);
  reading.found.push({
    evidence: finding.evidence,
    pieces,
    cue: rangeOf(sentence, finding.cue.from, finding.cue.to),
    source,
    sentence: number,
    probability,
    asks: false,
  });
}

/** Whether a claim is a clause or a quotation: who "opposed him" or "answered her" is nobody, if nobody did. */
function isSaying({ sentence, language }: SentenceReading, { evidence, pieces }: Finding): boolean {
  if (evidence === 'act' || evidence === 'learned') return false;
  return pieces.some(
    ({ from, to }) => sentence[from]?.kind === 'quotation' || hasVerb(sentence, from, to, language),
  );
}

function use({ used }: SentenceReading, { from, to }: Phrase): void {
  for (let at = from; at < to; at += 1) used[at] = true;
}

/** Behind a bullet, dash, emoji or the like at the start of a piece. */
function behindMarks(sentence: readonly Element[], from: number, to: number): number {
  let start = from;
  while (start < to && sentence[start]?.kind === 'punctuation' && !isOpening(sentence[start])) {
    start += 1;
  }
  return start;
}

/** Belongs to the words behind it: a bracket, an apostrophe or mark, a currency. */
function isOpening(element: Element | undefined): boolean {
  return isPunctuation(element, '([$£€“‘"\'’#@');
}

/** "would not comment", "asked not to be named": says nothing. */
function saysNothing({ sentence, language }: SentenceReading, pieces: readonly Phrase[]): boolean {
  return pieces.some(({ from, to }) => {
    if (to - from > longestRefusal) return false;
    if (language.reflexives.has(sentence[from]?.lower ?? '')) return true;
    if (isOnlyTime(sentence.slice(from, to), language)) return true;
    if (language.anonymity.has(sentence[to - 1]?.lower ?? '')) return to - from <= longestAnonymity;
    return sentence.slice(from + 1, to).some(({ lower }, index) => {
      const before = sentence[from + index]?.lower ?? '';
      const refused = language.negations.has(before) || before === language.grammar.infinitive;
      return lower === language.comment && refused;
    });
  });
}

/** "earlier this year": when, not what. */
function isOnlyTime(elements: readonly Element[], language: Language): boolean {
  const last = elements.at(-1)?.lower ?? '';
  if (!language.timeNouns.has(last) && !language.calendar.has(last)) return false;
  return elements.every(
    ({ lower, wordClass }) =>
      language.timeNouns.has(lower) ||
      language.calendar.has(lower) ||
      ['determiner', 'preposition', 'adverb'].includes(wordClass),
  );
}

const longestAnonymity = 4;
const longestRefusal = 12;

/** Fewer elements are no clause: "On Monday, he said". */
export const minClause = 3;

/** The index behind the last used element of a stretch; its start when none is. */
export function unusedFrom(reading: SentenceReading, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (reading.used[at]) return at + 1;
  return from;
}

/** The index of the first used element of a stretch; its end when none is. */
export function firstUsed(reading: SentenceReading, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (reading.used[at]) return at;
  return to;
}
