import { isUpperCase } from '../../text/characters.ts';
import { wordsIn } from '../../text/words.ts';
import type { Language } from '../language/language.ts';
import { hashOf, mixed } from '../learned/featureHash.ts';
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
  const shapes = [-3, -2, -1, 0, 1, 2].map((step) => hashOf(shapeOf(sentence[at + step])));
  const [left3 = 0, left2 = 0, left = 0, , right = 0, right2 = 0] = shapes;
  const [leftClass2 = 0, leftClass = 0, , rightClass = 0] = [-2, -1, 0, 1].map((step) =>
    hashOf(classOf(sentence[at + step])),
  );
  const size = hashOf(sizeOf(words.length));
  const capitals = hashOf(capitalsOf(words, language));
  const closing = hashOf(closingMark(quotation));
  const opening = hashOf(innerShape(words[0] ?? '', language));
  const ending = hashOf(innerShape(words.at(-1) ?? '', language));
  const rightEnding = hashOf(endingOf(sentence[at + 1]));
  const [before, behind, earlier] = [context.before, context.behind, context.earlier].map(evidence);
  const [cueLeft, cueRight] = [-1, 1].map((step) => hashOf(nextCue(sentence, at, step, language)));
  const place = hashOf(placeOf(context));
  const [rule, series] = [hashOf(`${looksSpoken}`), hashOf(seriesOf(sentence, at))];
  const form = mixed(size, capitals);
  const between = mixed(leftClass, rightClass);
  const single = [left, right, size, capitals, closing, opening, ending, leftClass, rightClass]
    .concat([form, between, rule, series, rightEnding, hashOf(endingOf(sentence[at - 1]))])
    .concat([before, behind, earlier, cueLeft, cueRight].map((hash) => hash ?? 0))
    .concat(hashOf((inner.at(-1) ?? '').slice(-endingLength)));
  const bySize = [left, opening, between, leftClass, rightClass, closing, rightEnding, series]
    .concat([before, earlier, cueLeft, cueRight].map((hash) => hash ?? 0))
    .concat([hashOf(`${heading}`), place]);
  const byCapitals = [between, leftClass, closing, before ?? 0];
  const pairs = [
    [left2, left],
    [left3, left2],
    [right, right2],
    [left, right],
    [leftClass2, leftClass],
    [form, closing],
    [place, form],
    [place, closing],
    [place, earlier ?? 0],
    [rule, leftClass],
    [rule, rightClass],
    [before ?? 0, leftClass],
    ...bySize.map((hash) => [size, hash]),
    ...byCapitals.map((hash) => [capitals, hash]),
  ].map(([one = 0, other = 0]) => mixed(one, other));
  return [
    ...[0, ...single, ...pairs].map((hash, template) => mixed(template, hash)),
    ...bag('inside', inner),
    ...bag('left', sentence.slice(Math.max(0, at - 5), at).map(shapeOf)),
    ...bag('right', sentence.slice(at + 1, at + 4).map(shapeOf)),
  ];
}

/** The mark inside the closing quotation mark; nothing where that is a letter. */
export function closingMark(quotation: Element | undefined): string {
  const last = lastInside(quotation);
  return ',.?!;:'.includes(last) ? last : '';
}

function bag(name: string, words: readonly string[]): readonly number[] {
  const template = hashOf(name);
  return words.map((word) => mixed(template, hashOf(word)));
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
