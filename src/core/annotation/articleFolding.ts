import { lineStarts, positionAt } from '../text/lines.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './annotation.ts';

/** Lines that fold into the first of them; both count from 1. */
export interface FoldableLines {
  readonly is: 'unclaimed' | 'paragraph';
  readonly first: number;
  readonly last: number;
}

/**
 * What folds in an article: stretches of paragraphs in which nobody claims anything, and each paragraph of
 * several lines. In Markdown no stretch runs over a heading, a list, a quote, a table or a fence: VS Code
 * folds those itself, and of two ranges that cross it keeps the one that begins first.
 */
export function articleFolding(
  text: string,
  claims: readonly Claim[],
  isMarkdown: boolean,
): readonly FoldableLines[] {
  const starts = lineStarts(text);
  const hasClaim = claimsBehind(claims);
  const paragraphs: Paragraph[] = [];
  let isFenced = false;
  for (const paragraph of splitParagraphs(text)) {
    const words = text.slice(paragraph.start, paragraph.end);
    const fences = isMarkdown ? [...words.matchAll(fence)].length : 0;
    const isBarrier = isFenced || fences > 0 || (isMarkdown && block.test(words));
    if (fences % 2 === 1) isFenced = !isFenced;
    paragraphs.push({
      first: positionAt(starts, paragraph.start).line,
      last: positionAt(starts, paragraph.end).line,
      hasClaim: hasClaim(paragraph),
      isBarrier,
    });
  }
  const own = paragraphs.filter(({ isBarrier, first, last }) => !isBarrier && last > first);
  return [
    ...unclaimed(paragraphs),
    ...own.map(({ first, last }): FoldableLines => ({ is: 'paragraph', first, last })),
  ];
}

const fence = /^(?:```|~~~)/gm;
/** Headings with `#` or underlined, items of lists, quotes, tables, comments and rules. */
const block =
  /^(?: {0,3}(?:#{1,6}\s|>|\||<!--|(?:[-*+]|\d{1,9}[.)])\s)|(?:=+|-{2,}|\*{3,}|_{3,})\s*$)/m;

interface Paragraph {
  readonly first: number;
  readonly last: number;
  readonly hasClaim: boolean;
  /** What Markdown gives a meaning of its own. */
  readonly isBarrier: boolean;
}

function unclaimed(paragraphs: readonly Paragraph[]): readonly FoldableLines[] {
  const runs: { is: 'unclaimed'; first: number; last: number }[] = [];
  let isOpen = false;
  for (const { first, last, hasClaim, isBarrier } of paragraphs) {
    const run = runs.at(-1);
    if (hasClaim || isBarrier) isOpen = false;
    else if (isOpen && run !== undefined) run.last = last;
    else {
      runs.push({ is: 'unclaimed', first, last });
      isOpen = true;
    }
  }
  return runs.filter(({ first, last }) => last > first);
}

/** Says of one paragraph after the other whether it shares a character with a claim. */
function claimsBehind(claims: readonly Claim[]): (paragraph: Span) => boolean {
  const pieces = claims.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start);
  let next = 0;
  let furthest = 0;
  return ({ start, end }) => {
    for (let piece = pieces[next]; piece !== undefined && piece.start < end; piece = pieces[next]) {
      furthest = Math.max(furthest, piece.end);
      next += 1;
    }
    return furthest > start;
  };
}
