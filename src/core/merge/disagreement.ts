import type { Anchor, RecordId } from '../sidecar/record.ts';

/** The two versions that are merged; what both come from is the base. */
export type Side = 'ours' | 'theirs';

/** The part of a sidecar that something is said about. Quotes are on one line, for a person to read. */
export type MergePlace =
  | { readonly in: 'claim'; readonly id: RecordId; readonly quote: string }
  | { readonly in: 'dismissed'; readonly quote: string; readonly anchor: Anchor }
  | { readonly in: 'article' }
  | { readonly in: 'file' };

/** What both sides changed, each to something else: a person has to choose. */
export interface Disagreement {
  readonly place: MergePlace;
  /**
   * `stance` stands for stance, target and `by`, which are decided together; `record` for all of a
   * record; else the name of a key.
   */
  readonly field: string;
  /** What either side says, by key, in text for a person; a key that a side does not have is absent. */
  readonly ours: FieldValues;
  readonly theirs: FieldValues;
}

export type FieldValues = { readonly [key: string]: string };

/** Which side holds in a disagreement; undefined leaves it open, with both in conflict markers. */
export type Choose = (disagreement: Disagreement) => Side | undefined;

/** A record that one side deleted and the other changed: it stays. */
export interface KeptRecord {
  readonly place: MergePlace;
  readonly deletedBy: Side;
}
