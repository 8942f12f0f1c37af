import { parseHint } from '../anchor/positionHint.ts';
import type { Anchor } from '../sidecar/record.ts';
import { moveSpan, sharedLength, span } from '../text/span.ts';

/**
 * How many characters two anchors of one article share, judged without the article: by what stands
 * around the words, or by where they stood on one line. What cannot be told counts as nothing.
 */
export function sharedCharacters(a: Anchor, b: Anchor): number {
  const [shorter, longer] = a.quote.length <= b.quote.length ? [a, b] : [b, a];
  return Math.max(sharedAround(shorter, longer), sharedOnLine(a, b), sharedOnLine(b, a));
}

/** Looks for one quote in all that is known around the other, where the words beside it agree. */
function sharedAround(inner: Anchor, outer: Anchor): number {
  const around = outer.before + outer.quote + outer.after;
  const whole = moveSpan(span(0, outer.quote.length), outer.before.length);
  let most = 0;
  for (let at = around.indexOf(inner.quote); at >= 0; at = around.indexOf(inner.quote, at + 1)) {
    const end = at + inner.quote.length;
    const fits =
      endAlike(around.slice(0, at), inner.before) && beginAlike(around.slice(end), inner.after);
    if (fits) most = Math.max(most, sharedLength(span(at, end), whole));
  }
  return most;
}

/** How far `first` runs into `second`, which begins later on the same line. */
function sharedOnLine(first: Anchor, second: Anchor): number {
  const from = parseHint(first.at)?.start;
  const to = parseHint(second.at)?.start;
  if (from === undefined || to === undefined || from.line !== to.line) return 0;
  const distance = to.column - from.column;
  if (distance < 0 || distance >= first.quote.length) return 0;
  const rest = first.quote.slice(distance);
  return beginAlike(rest, second.quote) ? Math.min(rest.length, second.quote.length) : 0;
}

function beginAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function endAlike(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}
