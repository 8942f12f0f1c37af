import type { ArticleText } from './articleText.ts';
import { splitParagraphs } from './paragraphs.ts';
import { sentencesIn } from './sentences.ts';
import { hull, type Span, sharedLength, span } from './span.ts';

/** A stretch of a passage, inside the words that it is shown for or around them. */
export interface PassagePiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** UTF-16 units on either side: a sentence is cut there that goes on and on. */
const longestSurroundings = 400;

/**
 * Some words of an article among the sentences around them: those they stand in and one more on either
 * side within their paragraphs. Spans are in the text as read, and may overlap. Empty where there is no
 * span.
 */
export function passageAround(
  { text }: ArticleText,
  marked: readonly Span[],
): readonly PassagePiece[] {
  const whole = hull(marked);
  if (whole === undefined) return [];
  const { start, end } = surroundings(text, whole);
  const inside = (at: number) => marked.some((one) => one.start <= at && at < one.end);
  const cuts = marked.flatMap((one) => [one.start, one.end]);
  const places = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => ({
    text: text.slice(from, places[index + 1]),
    isMarked: inside(from),
  }));
}

function surroundings(text: string, whole: Span): Span {
  const touched = [...splitParagraphs(text)].filter((paragraph) => touches(paragraph, whole));
  const around = hull([whole, ...touched]) ?? whole;
  const sentences = sentencesIn(text, around);
  const first = sentences.findIndex((sentence) => touches(sentence, whole));
  const last = sentences.findLastIndex((sentence) => touches(sentence, whole));
  const from = sentences[Math.max(0, first - 1)]?.start ?? around.start;
  const to = sentences[last + 1]?.end ?? sentences[last]?.end ?? around.end;
  return span(
    Math.min(whole.start, Math.max(from, whole.start - longestSurroundings)),
    Math.max(whole.end, Math.min(to, whole.end + longestSurroundings)),
  );
}

function touches(one: Span, other: Span): boolean {
  return sharedLength(one, other) > 0;
}
