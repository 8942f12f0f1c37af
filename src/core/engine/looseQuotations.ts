import { isUpperCase } from '../text/characters.ts';
import { wordsIn } from '../text/words.ts';
import type { Attribution, SourcePhrase } from './attribution.ts';
import { type Element, isPunctuation, type Range } from './elements.ts';
import type { Language } from './language/language.ts';
import type { NamePhrase } from './names.ts';
import { sentenceSubject } from './sentenceSubject.ts';
import { lastInside } from './sentences.ts';
import { sourcePhrase } from './sources.ts';
import { speakerBefore } from './speakerBefore.ts';

/** A quotation that no attribution of its sentence claims. */
export interface LooseQuotation extends Range {
  readonly sentence: number;
  /** Its sentence is nothing but quotation or begins with it; else it may be a part of anybody's words. */
  readonly alone: boolean;
  /** Reads like speech, not like a title, nickname or term. */
  readonly speech: boolean;
  /** The subject of its sentence. */
  readonly source?: SourcePhrase;
}

/** The quotations of a sentence that its attributions leave over. */
export function looseQuotations(
  sentence: readonly Element[],
  number: number,
  attributions: readonly Attribution[],
  names: readonly NamePhrase[],
  language: Language,
  heading: boolean,
): readonly LooseQuotation[] {
  if (!sentence.some(({ kind }) => kind === 'quotation')) return [];
  const whole = sentence.every(({ kind }) => kind === 'quotation' || kind === 'punctuation');
  const own = attributions.filter((each) => each.sentence === number);
  const pieces = own.flatMap((each) => each.pieces);
  return sentence.flatMap((element, index) => {
    const { kind, start, end } = element;
    const claimed = pieces.some((piece) => piece.start <= start && end <= piece.end);
    if (kind !== 'quotation' || claimed) return [];
    const speaking = own.findLast((each) => each.source && (each.pieces[0]?.start ?? end) < start);
    const alone = whole || (index === 0 && opensStatement(element, heading));
    const context = alone ? undefined : contextSource(sentence, index, names, language);
    const source = speaking?.source ?? context;
    const speech = isSpeech(element, heading) || (speaking !== undefined && isFragment(element));
    return [{ start, end, sentence: number, alone, speech, ...(source && { source }) }];
  });
}

/** The likely speaker of a quotation without a cue; a subject that is only a role is no evidence. */
function contextSource(
  sentence: readonly Element[],
  quotation: number,
  names: readonly NamePhrase[],
  language: Language,
): SourcePhrase | undefined {
  const colon = isPunctuation(sentence[quotation - 1], ':');
  const subject = colon
    ? speakerBefore(sentence, quotation - 1, language)
    : sentenceSubject(sentence, quotation, language);
  const source = subject && sourcePhrase(sentence, subject, names, language);
  return source && (colon || source.head.type !== 'role') ? source : undefined;
}

/** Words enough for somebody's speech, and not all of them capitalised like a title. */
function isSpeech(quotation: Element, heading: boolean): boolean {
  const words = wordsIn(quotation.text);
  if (heading) return words.length >= 3;
  const capitals = words.filter(isCapitalised).length;
  if (words.length > 2 && capitals > words.length / 2) return false;
  if (words.length >= 3 && capitals === 0) return true;
  return words.length >= 5 || (words.length >= 2 && '.!?'.includes(lastInside(quotation)));
}

function isCapitalised(word: string): boolean {
  return isUpperCase(word.charCodeAt(0));
}

/** Speech without a closing comma, which would lead on to its own speaker. */
function opensStatement(quotation: Element, heading: boolean): boolean {
  return isSpeech(quotation, heading) && lastInside(quotation) !== ',';
}

/** Words in the middle of somebody's sentence: “nothing but noise”. */
function isFragment(quotation: Element): boolean {
  return !wordsIn(quotation.text).some(isCapitalised);
}
