import { applyEdits, span, type TextEdit } from '../text/span.ts';
import { lineEnd } from '../yaml/wholeLines.ts';
import { countComments } from './comments.ts';
import { readRecordList } from './recordList.ts';
import type { Versions } from './rulings.ts';
import { readVersion, type Version } from './version.ts';

/**
 * Merged lines without the comments that came into them twice. A record that is deleted leaves the
 * comments above it behind, so that one side may have them in another place than the other: above the
 * next record, or where the record stays after all. They are kept where the base has them, else where
 * they come first.
 */
export function withoutRepeatedComments(lines: string, versions: Versions<Version>): string {
  const merged = readVersion(lines);
  if (merged === undefined || !lines.includes('#')) return lines;
  const surplus = surplusOf(lines, versions);
  if (surplus.size === 0) return lines;
  const known = new Set(placedComments(versions.base).map(nameOf));
  const placed = placedComments(merged);
  const inOrder = [...placed.filter(isIn(known)), ...placed.filter((one) => !isIn(known)(one))];
  const edits = inOrder.toReversed().flatMap((one): readonly TextEdit[] => {
    const left = surplus.get(one.comment) ?? 0;
    if (left === 0) return [];
    surplus.set(one.comment, left - 1);
    return [{ span: span(one.start, lineEnd(lines, one.start + 1)), newText: '' }];
  });
  return applyEdits(lines, edits);
}

/** How often each comment is there more than the two people wrote it. */
function surplusOf(lines: string, { base, ours, theirs }: Versions<Version>): Map<string, number> {
  const [before, own, other] = [base, ours, theirs].map((one) => countComments(one.lines));
  const surplus = new Map<string, number>();
  for (const [comment, now] of countComments(lines)) {
    const [o = 0, t = 0, b = 0] = [own, other, before].map((counts) => counts?.get(comment));
    const most = Math.max(o, t, o + t - b);
    if (now > most) surplus.set(comment, now - most);
  }
  return surplus;
}

/** A comment on a line of its own, and what it stands above. */
interface PlacedComment {
  readonly comment: string;
  readonly above: string;
  /** Where its line starts. */
  readonly start: number;
}

function nameOf({ above, comment }: PlacedComment): string {
  return JSON.stringify([above, comment]);
}

function isIn(names: ReadonlySet<string>): (one: PlacedComment) => boolean {
  return (one) => names.has(nameOf(one));
}

/** The comments above records, above keys of the top level, and at the ends of a file. */
function placedComments(version: Version): readonly PlacedComment[] {
  const { lines, top, fields, tail } = version;
  let from = top.length;
  const above = fields.flatMap(({ key, head, body }) => {
    const own = commentLines(head, key, from);
    const start = from + head.length;
    from = start + body.length;
    const list = key === 'claims' || key === 'dismissed' ? readRecordList(version, key) : undefined;
    let at = start + (list?.keyLines.written.length ?? 0);
    const heads = (list?.records ?? []).flatMap((record) => {
      const inHead = commentLines(record.head, record.key, at);
      at += record.head.length + record.body.length;
      return inHead;
    });
    return [...own, ...heads];
  });
  return [
    ...commentLines(top, '', 0),
    ...above,
    ...commentLines(tail, '', lines.length - tail.length),
  ];
}

function commentLines(head: string, above: string, offset: number): readonly PlacedComment[] {
  return [...head.matchAll(/^[ \t]*(#.*)/gm)].map((match) => ({
    comment: (match[1] ?? '').trimEnd(),
    above,
    start: offset + match.index,
  }));
}
