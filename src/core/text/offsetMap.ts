import { type Span, span } from './span.ts';

/** A stretch of the source and what stands for it in the target; their lengths differ. */
interface Replaced {
  readonly source: Span;
  readonly target: Span;
}

type Form = keyof Replaced;

/**
 * Converts places between a text (the source) and a form of it with stretches replaced (the target).
 * A span that begins or ends inside a replaced stretch is widened to the whole of it; an empty one
 * goes to its start.
 */
export interface OffsetMap {
  toTarget(of: Span): Span;
  toSource(of: Span): Span;
}

/** A text with every match of a pattern replaced, and the way between the two. */
export interface MappedText {
  readonly text: string;
  readonly map: OffsetMap;
}

/**
 * Replaces every match of a global pattern and keeps the way back. The pattern has no groups and
 * matches no empty string. Linear; a text without a match is not copied.
 */
export function replaceMapped(
  source: string,
  pattern: RegExp,
  replacement: (match: string) => string,
): MappedText {
  const replaced: Replaced[] = [];
  let growth = 0;
  const text = source.replace(pattern, (match: string, start: number) => {
    const instead = replacement(match);
    if (instead.length !== match.length) {
      replaced.push({
        source: span(start, start + match.length),
        target: span(start + growth, start + growth + instead.length),
      });
      growth += instead.length - match.length;
    }
    return instead;
  });
  return {
    text,
    map: {
      toTarget: (of) => convert(replaced, 'source', 'target', of),
      toSource: (of) => convert(replaced, 'target', 'source', of),
    },
  };
}

function convert(replaced: readonly Replaced[], from: Form, to: Form, of: Span): Span {
  const start = convertStart(replaced, from, to, of.start);
  return span(start, of.end === of.start ? start : convertEnd(replaced, from, to, of.end));
}

function convertStart(replaced: readonly Replaced[], from: Form, to: Form, offset: number): number {
  const last = replaced[countUntil(replaced, (one) => one[from].start <= offset) - 1];
  if (last === undefined) return offset;
  return offset < last[from].end ? last[to].start : last[to].end + offset - last[from].end;
}

function convertEnd(replaced: readonly Replaced[], from: Form, to: Form, offset: number): number {
  const last = replaced[countUntil(replaced, (one) => one[from].start < offset) - 1];
  if (last === undefined) return offset;
  return offset < last[from].end ? last[to].end : last[to].end + offset - last[from].end;
}

/** How many items from the first on fulfil a condition that no item after a failing one fulfils. */
function countUntil<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
