import type { Level } from '../../core/corpus/grouping.ts';
import type { Sorting } from '../../core/corpus/ordering.ts';

/** What claims are grouped by, outer groups first, and what comes first. */
export interface Layout {
  readonly levels: readonly Level[];
  readonly sorting: Sorting;
}

/** Where a group is in the list: one without a level is all of it. */
export interface GroupPlace {
  readonly key: string;
  readonly id?: string;
  readonly level?: Level;
  readonly parent?: string | undefined;
}
