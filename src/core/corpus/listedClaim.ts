import type { Claim } from '../annotation/annotation.ts';

/** A claim on its way into a list, with all that it is grouped and sorted by. */
export interface ListedClaim<A extends string> {
  readonly article: A;
  readonly claim: Claim;
  /** Of its article, like `isDone`. */
  readonly date?: string;
  readonly isDone?: boolean;
  /** Its place among all claims of all articles, before anything is left out. */
  readonly place: number;
}
