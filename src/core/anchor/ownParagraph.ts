import type { Span } from '../text/span.ts';
import type { Words } from './context.ts';
import { plainForm } from './plainForm.ts';

/** The parts of an anchor's sides that stand in the paragraph of its quote, as far as they are stored. */
export interface OwnSides {
  readonly before: string;
  readonly after: string;
}

/**
 * What goes along with a quote: when paragraphs change places, most of the stored sides is other text
 * then, while who said it stays beside it.
 */
function ownSides({ before, after }: Pick<Words, 'before' | 'after'>): OwnSides {
  const [ownAfter = ''] = after.split('\n', 1);
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: ownAfter };
}

/** As `ownSides`, in plain form, in which a line break is a space. */
export function plainOwnSides(words: Pick<Words, 'before' | 'after'>): OwnSides {
  const { before, after } = ownSides(words);
  return { before: plainForm(before), after: plainForm(after) };
}

/** Whether they stand beside a place. The text is in the same form. */
export function standBeside(text: string, place: Span, { before, after }: OwnSides): boolean {
  const start = place.start - before.length;
  return start >= 0 && text.startsWith(before, start) && text.startsWith(after, place.end);
}

/** Whether what is stored of its own paragraph stands beside a place in an LF text, in whatever typography. */
export function goesOnAlike(text: string, place: Span, words: Words): boolean {
  const { start, end } = place;
  if (standBeside(text, place, ownSides(words))) return true;
  const { before, after } = plainOwnSides(words);
  const plainAround = (from: number, to: number) => plainForm(text.slice(Math.max(0, from), to));
  return (
    plainAround(start - 2 * words.before.length, start).endsWith(before) &&
    plainAround(end, end + 2 * words.after.length).startsWith(after)
  );
}
