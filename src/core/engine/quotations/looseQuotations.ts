import { isUpperCase } from '../../text/characters.ts';
import { wordsIn } from '../../text/words.ts';
import type { Language } from '../language/language.ts';
import type { NamePhrase } from '../names/names.ts';
import type { Attribution } from '../speech/attribution.ts';
import type { Element, Range } from '../syntax/elements.ts';
import { lastInside } from '../syntax/sentences.ts';
import { claimFeatures } from './quotationFeatures.ts';
import { type QuotedLabel, quotedLabel } from './quotedLabels.ts';
import { type SentenceSpeaker, sentenceSpeakers } from './sentenceSpeakers.ts';
import { type QuotationSetting, settingOf } from './speakerFeatures.ts';

/** A quotation that no attribution of its sentence claims, and that may be a claim all the same. */
export interface LooseQuotation extends Range {
  readonly sentence: number;
  /** Its sentence is nothing but quotation or begins with it; else it may be a part of anybody's words. */
  readonly alone: boolean;
  /** Somebody’s words by themselves, not a title, nickname or term. */
  readonly speech: boolean;
  /** Somebody’s words where somebody has just spoken. */
  readonly goesOn: boolean;
  /** Who may speak it, of those in its sentence. */
  readonly speakers: readonly SentenceSpeaker[];
  readonly setting: QuotationSetting;
  /** Who speaks by a label inside it. */
  readonly label: QuotedLabel | undefined;
}

/**
 * How a quotation has to score to be a claim by itself: more titles are rejected than from 0, at the
 * same F1; and where it can go on from what is said before.
 */
const leastScores = { claim: 0.3, goingOn: -1.2 };

/** A paragraph with more of them is a list of words, not of claims. */
const mostOfParagraph = 60;

/** The loose quotations of a paragraph, in order; the first ones of a list. */
export function looseQuotations(
  sentences: readonly (readonly Element[])[],
  attributions: readonly Attribution[],
  names: readonly NamePhrase[],
  language: Language,
  heading: boolean,
): readonly LooseQuotation[] {
  const found: LooseQuotation[] = [];
  sentences.some((sentence, number) => {
    found.push(...looseInSentence(sentence, number, attributions, names, language, heading));
    return found.length >= mostOfParagraph;
  });
  return found.slice(0, mostOfParagraph);
}

/** The quotations of a sentence that its attributions leave over, without those that are no speech. */
function looseInSentence(
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
  const earlier = attributions.findLast((each) => each.sentence < number);
  const loose: LooseQuotation[] = [];
  for (const [at, element] of sentence.entries()) {
    const { kind, start, end } = element;
    if (kind !== 'quotation' || !hasWord(element.text)) continue;
    if (own.some((each) => isClaimedBy(each, element))) continue;
    const before = own.findLast((each) => beginOf(each) < start);
    const behind = own.find((each) => beginOf(each) > start);
    const looksSpoken = isSpeech(element, heading) || (isFragment(element) && !!before?.source);
    const context = { sentence, at, heading, whole, number, looksSpoken, before, behind, earlier };
    const alone = whole || (at === 0 && opensStatement(element, heading));
    const score = language.quotations.claimScore(claimFeatures(context, language), element);
    const speech = score > leastScores.claim;
    if (!alone && !speech) continue;
    const goesOn = alone && looksSpoken && score > leastScores.goingOn;
    const speakers = sentenceSpeakers(sentence, at, names, language);
    const setting = settingOf(context);
    const label = quotedLabel(element, names);
    loose.push({ start, end, sentence: number, alone, speech, goesOn, speakers, setting, label });
  }
  return loose;
}

function isClaimedBy({ pieces }: Attribution, { start, end }: Element): boolean {
  return pieces.some((piece) => piece.start <= start && end <= piece.end);
}

/** Whether there is more in a text than marks and single letters. */
function hasWord(text: string): boolean {
  return wordsIn(text).some((word) => word.length > 1);
}

/**
 * Whether an attribution is nothing but a quotation behind a cue that only a model knows: the judge of
 * quotations, who sees all that may speak it, knows better whose it is.
 */
export function isLeftToJudge(
  { evidence, pieces: [piece, ...others] }: Attribution,
  quotations: readonly Range[],
): boolean {
  if (evidence !== 'learned' || !piece || others.length > 0) return false;
  return quotations.some(
    ({ start, end }) => start === piece.start && Math.abs(end - piece.end) <= maxClosing,
  );
}

/** UTF-16 units of the punctuation that an attribution may have behind a quotation, or leave out. */
const maxClosing = 1;

function beginOf({ pieces: [first] }: Attribution): number {
  return first?.start ?? 0;
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
