import { isUpperCase } from '../../text/characters.ts';
import { wordsIn } from '../../text/words.ts';
import type { Language } from '../language/language.ts';
import { hashOf, mixed } from '../learned/featureHash.ts';
import { FeatureList } from '../learned/featureList.ts';
import { classOf, endingLength, endingOf, shapeOf, sizeOf } from '../learned/wordShapes.ts';
import type { Attribution } from '../speech/attribution.ts';
import type { Element } from '../syntax/elements.ts';
import { lastInside } from '../syntax/sentences.ts';

/** A quotation among the words of its sentence. */
export interface QuotationContext {
  readonly sentence: readonly Element[];
  /** The index of the quotation. */
  readonly at: number;
  readonly heading: boolean;
  /** Its sentence has no words but quoted ones. */
  readonly whole: boolean;
  /** The number of its sentence in the paragraph. */
  readonly number: number;
  /** Whether the rules take it for speech. */
  readonly looksSpoken: boolean;
  /** The last attribution before it in its sentence, the first behind it, the last of earlier sentences. */
  readonly before: Attribution | undefined;
  readonly behind: Attribution | undefined;
  readonly earlier: Attribution | undefined;
}

/** More words of a quotation tell nothing new. */
const mostInnerWords = 12;
/** How far cue verbs are looked for to either side, in elements. */
const cueReach = 14;
/** Another quotation so near is of the same series. */
const seriesReach = 4;

/** What tells somebody’s words from titles and terms: their form, and the words beside them. */
export function claimFeatures(context: QuotationContext, language: Language): readonly number[] {
  const { sentence, at, heading, looksSpoken } = context;
  const quotation = sentence[at];
  const words = wordsIn(quotation?.text ?? '');
  const inner = words.slice(0, mostInnerWords).map((word) => innerShape(word, language));
  const shape = (step: number) => hashOf(shapeOf(sentence[at + step]));
  const [left3, left2, left, right, right2] = [shape(-3), shape(-2), shape(-1), shape(1), shape(2)];
  const leftClass2 = hashOf(classOf(sentence[at - 2]));
  const leftClass = hashOf(classOf(sentence[at - 1]));
  const rightClass = hashOf(classOf(sentence[at + 1]));
  const size = hashOf(sizeOf(words.length));
  const capitals = hashOf(capitalsOf(words, language));
  const closing = hashOf(closingMark(quotation));
  const opening = hashOf(innerShape(words[0] ?? '', language));
  const ending = hashOf(innerShape(words.at(-1) ?? '', language));
  const innerEnding = hashOf((inner.at(-1) ?? '').slice(-endingLength));
  const leftEnding = hashOf(endingOf(sentence[at - 1]));
  const rightEnding = hashOf(endingOf(sentence[at + 1]));
  const before = evidence(context.before);
  const behind = evidence(context.behind);
  const earlier = evidence(context.earlier);
  const cueLeft = hashOf(nextCue(sentence, at, -1, language));
  const cueRight = hashOf(nextCue(sentence, at, 1, language));
  const place = hashOf(placeOf(context));
  const [rule, series] = [hashOf(`${looksSpoken}`), hashOf(seriesOf(sentence, at))];
  const form = mixed(size, capitals);
  const between = mixed(leftClass, rightClass);
  const list = new FeatureList();
  list.add(0, left, right, size, capitals, closing, opening, ending, leftClass, rightClass);
  list.add(form, between, rule, series, rightEnding, leftEnding);
  list.add(before, behind, earlier, cueLeft, cueRight, innerEnding);
  list.add(mixed(left2, left), mixed(left3, left2), mixed(right, right2), mixed(left, right));
  list.add(mixed(leftClass2, leftClass), mixed(form, closing));
  list.addPairs(place, form, closing, earlier);
  list.addPairs(rule, leftClass, rightClass);
  list.add(mixed(before, leftClass));
  list.addPairs(size, left, opening, between, leftClass, rightClass, closing, rightEnding, series);
  list.addPairs(size, before, earlier, cueLeft, cueRight, hashOf(`${heading}`), place);
  list.addPairs(capitals, between, leftClass, closing, before);
  list.addBag('inside', inner);
  list.addBag('left', sentence.slice(Math.max(0, at - 5), at).map(shapeOf));
  list.addBag('right', sentence.slice(at + 1, at + 4).map(shapeOf));
  return list.features;
}

/** The mark inside the closing quotation mark; nothing where that is a letter. */
export function closingMark(quotation: Element | undefined): string {
  const last = lastInside(quotation);
  return ',.?!;:'.includes(last) ? last : '';
}

/** A word inside a quotation, where a capital may as well begin a sentence. */
function innerShape(word: string, language: Language): string {
  const lower = word.toLowerCase();
  if (language.wordClass(lower) !== 'other') return lower;
  return isUpperCase(word.charCodeAt(0)) ? 'Name' : lower;
}

/** Whether the first word is capitalised, and how many others that are not always so. */
function capitalsOf([opening = '', ...others]: readonly string[], language: Language): string {
  const first = isUpperCase(opening.charCodeAt(0)) ? 'first' : '';
  const names = others.filter((word) => isNameLike(word, language)).length;
  if (names === 0) return first;
  if (names === others.length) return `${first} all`;
  if (names === 1) return `${first} one`;
  return `${first} ${names > others.length / 2 ? 'most' : 'few'}`;
}

function isNameLike(word: string, language: Language): boolean {
  const lower = word.toLowerCase();
  const always = lower === 'i' || language.calendar.has(lower);
  return isUpperCase(word.charCodeAt(0)) && !always;
}

function evidence(attribution: Attribution | undefined): number {
  return hashOf(attribution ? `${attribution.evidence} ${attribution.source !== undefined}` : '');
}

/** The kind and form of the next cue verb to one side, up to another quotation. */
function nextCue(
  sentence: readonly Element[],
  at: number,
  step: number,
  language: Language,
): string {
  for (let far = 1; far <= cueReach; far += 1) {
    const element = sentence[at + far * step];
    if (!element || element.kind === 'quotation') return '';
    const cue = language.cueVerb(element.lower, sentence[at + far * step + 1]?.lower);
    if (cue) return `${cue.kind} ${cue.form}`;
  }
  return '';
}

function placeOf({ sentence, at, whole, number }: QuotationContext): string {
  if (whole) return number === 0 ? 'whole, first' : 'whole, later';
  return at === 0 ? 'first' : at === sentence.length - 1 ? 'last' : 'inside';
}

/** Whether there are other quotations close by. */
function seriesOf(sentence: readonly Element[], at: number): string {
  const has = (from: number, to: number) =>
    sentence.slice(Math.max(0, from), to).some(({ kind }) => kind === 'quotation');
  return `${has(at - seriesReach, at)} ${has(at + 1, at + 1 + seriesReach)}`;
}
