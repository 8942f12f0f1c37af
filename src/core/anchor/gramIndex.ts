import { type Span, span } from '../text/span.ts';

/** Units in a gram. */
const gram = 4;
/** Grams are told apart by so many bits. Two with the same make a shortlist longer, never shorter. */
const bits = 16;

/**
 * Where every four characters of a text stand, to look in few places for what resembles a pattern. Made
 * in a scan of the text.
 */
export class GramIndex {
  readonly #length: number;
  /** Where the places of each gram begin in `#places`, and after the last where all end. */
  readonly #starts = new Uint32Array((1 << bits) + 1);
  readonly #places: Uint32Array;

  constructor(text: string) {
    const grams = gramsOf(text);
    this.#length = text.length;
    this.#places = new Uint32Array(grams.length);
    for (const one of grams) this.#starts[one + 1] = this.#startOf(one + 1) + 1;
    for (let one = 0; one < 1 << bits; one += 1) {
      this.#starts[one + 1] = this.#startOf(one + 1) + this.#startOf(one);
    }
    const next = this.#starts.slice();
    grams.forEach((one, place) => {
      const at = next[one] ?? 0;
      this.#places[at] = place;
      next[one] = at + 1;
    });
  }

  /**
   * The only stretches of an area where something may stand that has at most `mostErrors` of a pattern,
   * in the order of the text and apart; the whole area where telling takes longer than a scan. One
   * error spoils four grams at most (the q-gram lemma of Jokinen and Ukkonen, 1991), and those that are
   * left are as far on in the match as in the pattern, but for the errors between them.
   */
  stretchesLike(area: Span, pattern: string, mostErrors: number): readonly Span[] {
    const grams = gramsOf(pattern);
    const least = grams.length - gram * mostErrors;
    const hits = grams.reduce((sum, one) => sum + this.#startOf(one + 1) - this.#startOf(one), 0);
    if (least <= 0 || hits > this.#length) return [area];
    // The grams of one match say of two neighbouring bins that it starts there.
    const width = mostErrors + 1;
    const counts = this.#countByStart(area, grams, width);
    const stretches: Span[] = [];
    for (let bin = 0; bin + 1 < counts.length; bin += 1) {
      if ((counts[bin] ?? 0) + (counts[bin + 1] ?? 0) < least) continue;
      const first = area.start - grams.length + bin * width - mostErrors;
      const last = first + 2 * (mostErrors + width) + pattern.length + mostErrors;
      addStretch(stretches, Math.max(area.start, first), Math.min(area.end, last));
    }
    return stretches;
  }

  /** How many grams of a pattern say of each `width` places that a match may start there. */
  #countByStart(area: Span, grams: Uint16Array, width: number): Uint32Array {
    const firstStart = area.start - grams.length;
    const counts = new Uint32Array(Math.ceil((area.end - firstStart) / width) + 2);
    grams.forEach((one, index) => {
      const end = this.#startOf(one + 1);
      for (let at = this.#startOf(one); at < end; at += 1) {
        const place = this.#places[at] ?? 0;
        if (place < area.start || place >= area.end) continue;
        const bin = Math.floor((place - index - firstStart) / width);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
    });
    return counts;
  }

  #startOf(one: number): number {
    return this.#starts[one] ?? 0;
  }
}

/** The four units from each place of a text on, as numbers of 16 bits. */
function gramsOf(text: string): Uint16Array {
  const grams = new Uint16Array(Math.max(0, text.length - gram + 1));
  for (let at = 0; at < grams.length; at += 1) {
    let hash = 0;
    for (let i = at; i < at + gram; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
    grams[at] = hash >>> (32 - bits);
  }
  return grams;
}

/** Adds a stretch to those before it, or to the last of them where they meet. */
function addStretch(stretches: Span[], start: number, end: number): void {
  const last = stretches.at(-1);
  if (last === undefined || last.end < start) stretches.push(span(start, end));
  else stretches[stretches.length - 1] = span(last.start, Math.max(last.end, end));
}
