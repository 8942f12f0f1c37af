import { type Span, span, type TextEdit } from '../../../../src/core/text/span.ts';
import { isInsidePair } from '../../../../src/core/text/surrogates.ts';
import type { Typing } from './step.ts';

/** The edits of typing at a place, or at all that read alike; never between the halves of a pair. */
export function editsOf(text: string, { at, length, text: typed, everywhere }: Typing): TextEdit[] {
  const start = boundary(text, at % (text.length + 1));
  const end = boundary(text, Math.min(text.length, start + length));
  if (start === end && typed === '') return [];
  const words = text.slice(start, end);
  if (!everywhere || words === '') return [{ span: span(start, end), newText: typed }];
  return occurrences(text, words).map((place) => ({ span: place, newText: typed }));
}

/** From the last to the first, as VS Code lists them. */
function occurrences(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.unshift(span(at, at + words.length));
  }
  return places;
}

function boundary(text: string, offset: number): number {
  const isInside = isInsidePair(text, offset) || text.slice(offset - 1, offset + 1) === '\r\n';
  return isInside ? offset - 1 : offset;
}
