import type { Anchor } from '../sidecar/record.ts';
import { isWordCharacter } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { plainForm } from './plainForm.ts';
import { similarity } from './similarity.ts';

/** What an anchor knows about its words and their surroundings, in plain form. */
export type Words = Pick<Anchor, 'quote' | 'before' | 'after'>;

/** How much of the stored text before and after a quote stands beside a place, 0 to 1 each. */
export interface Support {
  readonly before: number;
  readonly after: number;
}

/** Shorter contexts resemble too much to tell places apart. Anchors have them at a text's ends only. */
const shortestContext = 8;

export function plainWords({ quote, before, after }: Words): Words {
  return { quote: plainForm(quote), before: plainForm(before), after: plainForm(after) };
}

/** Whether an anchor, written by hand perhaps, says nothing about the text around its quote. */
export function hasNoContext({ before, after }: Words): boolean {
  return before === '' && after === '';
}

/** How well the text around a place supports that it is the stored one. Both are in plain form. */
export function supportAt(text: string, place: Span, { before, after }: Words): Support {
  return {
    before: supportBy(before, (length) =>
      text.slice(Math.max(0, place.start - length), place.start),
    ),
    after: supportBy(after, (length) => text.slice(place.end, place.end + length)),
  };
}

/** A short context counts where the text ends with it, as it did when it was stored. */
function supportBy(stored: string, besidePlace: (length: number) => string): number {
  if (stored.length >= shortestContext) return similarity(stored, besidePlace(stored.length));
  return besidePlace(2 * shortestContext).trim() === stored.trim() ? 1 : 0;
}

/**
 * Whether a place begins and ends within words where the stored quote did, and only there: the name
 * "Iran" does not stand in "Iranian". Both texts are in the same form.
 */
export function cutsWordsAlike(text: string, { start, end }: Span, words: Words): boolean {
  const { quote, before, after } = words;
  return (
    joinsWord(text.charCodeAt(start - 1), text.charCodeAt(start)) ===
      joinsWord(before.charCodeAt(before.length - 1), quote.charCodeAt(0)) &&
    joinsWord(text.charCodeAt(end - 1), text.charCodeAt(end)) ===
      joinsWord(quote.charCodeAt(quote.length - 1), after.charCodeAt(0))
  );
}

/** Whether two neighbouring UTF-16 units belong to one word; NaN, beyond the text, belongs to none. */
export function joinsWord(left: number, right: number): boolean {
  return isWordCharacter(left) && isWordCharacter(right);
}
