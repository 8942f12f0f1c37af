import type { ArticleText } from '../text/articleText.ts';
import { type Span, span } from '../text/span.ts';
import { GramIndex } from './gramIndex.ts';
import { mapPlainForm } from './plainForm.ts';
import type { PositionHint } from './positionHint.ts';

/**
 * The work that resolving one sidecar may cost, in steps of the approximate search (about 10 ns each,
 * so three times 0.3 s at worst): once to tell people apart who said the same, once for searches in the
 * whole article, and once for those near where a quote stood, which go on after. Prose uses little of it,
 * because few stretches resemble a quote at all (see gramIndex.ts): 200 orphans of 80 characters in 50 kB
 * take less than a tenth.
 */
const doubtSteps = 30_000_000;
const wholeSteps = 30_000_000;
const nearbySteps = 30_000_000;

/** How far around a place counts as near it, in UTF-16 units: a few paragraphs. */
const nearby = 4000;

/** Steps that may be spent on searches. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes steps from what is left; false, and nothing taken, when that is too little. */
  spend(steps: number): boolean {
    if (steps > this.#left) return false;
    this.#left -= steps;
    return true;
  }
}

/** An article's text in plain form, with the means to search it within bounds. */
export class SearchText {
  readonly plain: string;
  readonly doubtBudget = new Budget(doubtSteps);
  readonly wholeBudget = new Budget(wholeSteps);
  readonly nearbyBudget = new Budget(nearbySteps);
  readonly #article: ArticleText;
  readonly #form: ReturnType<typeof mapPlainForm>;
  #grams: GramIndex | undefined;

  constructor(article: ArticleText) {
    this.#article = article;
    this.#form = mapPlainForm(article.lf);
    this.plain = this.#form.text;
  }

  /** The LF span of a span of the plain form. */
  toLf(plain: Span): Span {
    return this.#form.map.toSource(plain);
  }

  /** Where a hint points in the plain form, or the start of its line, or the text's end. */
  placeOf({ start }: PositionHint): number {
    const lf =
      this.#article.lfOffsetAt(start) ??
      this.#article.lfOffsetAt({ line: start.line, column: 1 }) ??
      this.#article.lf.length;
    return this.#form.map.toTarget(span(lf, lf)).start;
  }

  get grams(): GramIndex {
    this.#grams ??= new GramIndex(this.plain);
    return this.#grams;
  }

  get whole(): Span {
    return span(0, this.plain.length);
  }

  /** The stretch in which something of a length is near a place. */
  around(place: number, length: number): Span {
    return span(Math.max(0, place - nearby), Math.min(this.plain.length, place + length + nearby));
  }
}
