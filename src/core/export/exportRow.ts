/** A part of a claim in its article: UTF-16 units into the text as read, the end exclusive. */
export type SpanPair = readonly [start: number, end: number];

/** One claim with its article's details as it goes into an export; null where there is nothing to say. */
export interface ExportRow {
  /** The path of the article within the folder, with slashes. */
  readonly article: string;
  readonly article_title: string | null;
  readonly article_outlet: string | null;
  readonly article_date: string | null;
  readonly article_status: string | null;
  /** Unique within its article; null for a suggestion. */
  readonly claim_id: string | null;
  readonly claim_status: 'stored' | 'suggested';
  /** Null where the words are no longer in the article. */
  readonly claim_kind: 'direct' | 'mixed' | 'indirect' | null;
  /** By the codebook's name. */
  readonly actor: string | null;
  /** As the record has it; null where it names none and the engine's actor counts. */
  readonly actor_written: string | null;
  /** Whether the same name elsewhere is the same actor: a role is an actor of its article only. */
  readonly actor_scope: 'corpus' | 'article' | null;
  readonly actor_kind: string | null;
  readonly actor_group: string | null;
  readonly stance: string | null;
  /** Null where the codebook does not know the stance. */
  readonly stance_label: string | null;
  readonly target: string | null;
  readonly target_label: string | null;
  readonly coder: string | null;
  readonly note: string | null;
  /** How surely the claim stands where it is said to; null for a suggestion. */
  readonly anchor: 'exact' | 'moved' | 'changed' | 'orphan' | null;
  readonly to_check: boolean;
  readonly needs_review: boolean;
  /** The words that the article has now, the pieces joined by " … "; an orphan's are those that were stored. */
  readonly quote: string;
  /** The words that were stored, where the article has others now. */
  readonly stored_quote: string | null;
  readonly start_offset: number | null;
  readonly end_offset: number | null;
  readonly spans: readonly SpanPair[];
  /** `line:column-line:column`, one for each span, counted as a sidecar's `at` is. */
  readonly places: readonly string[];
  /** 0 to 1, for a suggestion. */
  readonly confidence: number | null;
}

/** All columns in the order in which they are written. */
export const exportColumns = [
  'article',
  'article_title',
  'article_outlet',
  'article_date',
  'article_status',
  'claim_id',
  'claim_status',
  'claim_kind',
  'actor',
  'actor_written',
  'actor_scope',
  'actor_kind',
  'actor_group',
  'stance',
  'stance_label',
  'target',
  'target_label',
  'coder',
  'note',
  'anchor',
  'to_check',
  'needs_review',
  'quote',
  'stored_quote',
  'start_offset',
  'end_offset',
  'spans',
  'places',
  'confidence',
] as const satisfies readonly (keyof ExportRow)[];
