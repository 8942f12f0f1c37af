import type { Span } from '../text/span.ts';

declare const recordBrand: unique symbol;

/** Six base32 characters, unique in its file, given once and kept when the text changes. */
export type RecordId = string & { readonly [recordBrand]: 'RecordId' };

/**
 * Where a piece of a claim stands: the words themselves with up to 32 characters on either side
 * (W3C Web Annotation: TextQuoteSelector). All of it is LF text without a byte-order mark.
 */
export interface Anchor {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** A hint: 1-based `line:column-line:column`, UTF-16, end exclusive. As written, perhaps unreadable. */
  readonly at?: string;
}

/** What a claim record says, in the words of the file; nothing is resolved against the codebook here. */
export interface ClaimFields {
  readonly actor?: string;
  readonly stance?: string;
  readonly target?: string;
  readonly by?: string;
  readonly note?: string;
}

/** The keys of a record in the order they are written. */
export const fieldKeys = [
  'actor',
  'stance',
  'target',
  'by',
  'note',
] as const satisfies readonly (keyof ClaimFields)[];
export const anchorKeys = [
  'quote',
  'before',
  'after',
  'at',
] as const satisfies readonly (keyof Anchor)[];

/** A stored claim. */
export interface ClaimRecord extends ClaimFields {
  readonly id: RecordId;
  readonly anchors: readonly Anchor[];
  /** The lines of the record in the sidecar's text, from its dash to the end of its last line. */
  readonly range: Span;
  /** Where its fields' values stand in the sidecar's text. */
  readonly valueSpans?: { readonly [field in keyof ClaimFields]?: Span };
}

/** A claim on its way into a sidecar. */
export type NewClaim = Omit<ClaimRecord, 'range' | 'valueSpans'>;

/** A suggestion that the analyst said is no claim. */
export interface Dismissal extends Anchor {
  readonly range: Span;
}

/** The head of a sidecar, filled by a command. */
export interface ArticleHeader {
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly status?: string;
}

/** The keys of the head in the order they are written. */
export const headerKeys = [
  'title',
  'outlet',
  'date',
  'status',
] as const satisfies readonly (keyof ArticleHeader)[];

/** How far the work on an article is, as Standpoint writes it; by hand it may be any word. */
export type ArticleStatus = 'open' | 'done';

export interface Sidecar {
  readonly article: ArticleHeader;
  readonly claims: readonly ClaimRecord[];
  readonly dismissed: readonly Dismissal[];
}
