import type { ClaimFilter } from '../core/corpus/claimFilter.ts';

/** What the list of claims shows now, for others who are about the same claims. */
export class ListedFilter {
  #read: () => ClaimFilter = () => ({});

  /** What the list leaves out at this moment; nothing where there is no list. */
  get now(): ClaimFilter {
    return this.#read();
  }

  /** The list tells from now on. */
  isReadBy(read: () => ClaimFilter): void {
    this.#read = read;
  }
}
