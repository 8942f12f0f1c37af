declare const offsetBrand: unique symbol;

/** A place in a text: UTF-16 code units from its start, as JavaScript and VS Code count them. */
export type Offset = number & { readonly [offsetBrand]: 'Offset' };

/** A stretch of a text, `end` exclusive. An empty span is a place between two characters. */
export interface Span {
  readonly start: Offset;
  readonly end: Offset;
}

/** A replacement of `span` in a text by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Makes a span of two offsets. Throws a RangeError when they are no whole numbers in order. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`no span: ${start} to ${end}`);
  }
  return { start: start as Offset, end: end as Offset };
}

/** The span moved by a distance in UTF-16 units; negative moves towards the start. */
export function moveSpan(of: Span, by: number): Span {
  return span(of.start + by, of.end + by);
}

/** How many UTF-16 units two spans share. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `inner` lies in `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two lists have the same spans in the same order. */
export function areSameSpans(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, i) => start === others[i]?.start && end === others[i]?.end)
  );
}

/** The smallest span around a list of spans; undefined for an empty list. */
export function hull(spans: readonly Span[]): Span | undefined {
  const first = spans[0];
  if (first === undefined) return undefined;
  return span(
    spans.reduce((start, s) => Math.min(start, s.start), first.start as number),
    spans.reduce((end, s) => Math.max(end, s.end), first.end as number),
  );
}

/** The text after edits whose spans refer to the text before. Throws a RangeError where two overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const pieces: string[] = [];
  let from = 0;
  for (const edit of sorted) {
    if (edit.span.start < from) throw new RangeError(`edits overlap at ${edit.span.start}`);
    pieces.push(text.slice(from, edit.span.start), edit.newText);
    from = edit.span.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
