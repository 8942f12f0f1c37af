import { splitParagraphs } from '../text/paragraphs.ts';
import { sentencesIn } from '../text/sentences.ts';
import { contains, hull, type Span, span } from '../text/span.ts';
import type { Annotations, Claim } from './annotation.ts';

/**
 * What a selection at an offset grows to, each step around the one before: a name, the words of a claim
 * without and with their quotation marks, the whole claim, the claim with its cue and source, the sentence,
 * the paragraph. Steps that would cut across an earlier one are left out.
 */
export function selectionSteps(
  text: string,
  { claims, mentions }: Annotations,
  offset: number,
): readonly Span[] {
  const cursor = span(offset, offset);
  const holds = (one: Span) => contains(one, cursor);
  const paragraph = paragraphAt(text, offset);
  const wanted = [
    ...mentions.map((mention) => mention.span).filter(holds),
    ...claims.flatMap((claim) => stepsOf(text, claim).filter(holds)),
    ...(paragraph ? [...sentencesIn(text, paragraph).filter(holds), paragraph] : []),
  ];
  return chain(wanted.filter(({ start, end }) => end > start));
}

function stepsOf(text: string, { spans, found }: Claim): readonly Span[] {
  const whole = hull(spans);
  if (whole === undefined) return [];
  const beside = [found?.cue, found?.source].flatMap((one) => one ?? []);
  const attributed = hull([whole, ...beside]) ?? whole;
  return [...spans.flatMap((piece) => [insideMarks(text, piece), piece]), whole, attributed];
}

/** The words of a piece without the quotation marks around them; the piece itself where it has none. */
function insideMarks(text: string, { start, end }: Span): Span {
  const from = /^["“”„«»'‘’]/.test(text.charAt(start)) ? start + 1 : start;
  const to = /["“”«»'‘’]/.test(text.charAt(end - 1)) ? end - 1 : end;
  return from < to ? span(from, to) : span(start, end);
}

function paragraphAt(text: string, offset: number): Span | undefined {
  for (const paragraph of splitParagraphs(text)) {
    if (paragraph.start > offset) return undefined;
    if (offset <= paragraph.end) return paragraph;
  }
  return undefined;
}

/** The spans from the shortest on, each holding the one before and longer than that. */
function chain(spans: readonly Span[]): readonly Span[] {
  const steps: Span[] = [];
  for (const one of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = steps.at(-1);
    const isSame = last?.start === one.start && last.end === one.end;
    if (!isSame && (last === undefined || contains(one, last))) steps.push(one);
  }
  return steps;
}
