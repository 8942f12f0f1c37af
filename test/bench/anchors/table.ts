import { articleEdits } from './edits.ts';
import type { Counts, Outcome } from './measure.ts';

const outcomes: readonly Outcome[] = [
  'same',
  'changed',
  'orphan',
  'unasked',
  'twin',
  'flagged',
  'silent',
];

/** What became of claims, a line for each edit and length, in a hundred. */
export function anchorTable(counts: Counts): string {
  const lines = Object.keys(articleEdits).flatMap((edit) =>
    [...counts.keys()].sort(byLength).flatMap((length) => {
      const found = counts.get(length)?.get(edit);
      return found === undefined ? [] : [line(edit, length, found)];
    }),
  );
  return [heading, ...lines].join('\n');
}

const heading = `| edit | characters | claims | ${outcomes.join(' | ')} |\n|---|---|---|${'---|'.repeat(outcomes.length)}`;

function line(edit: string, length: string, found: ReadonlyMap<Outcome, number>): string {
  const total = [...found.values()].reduce((sum, one) => sum + one, 0);
  const shares = outcomes.map((outcome) => {
    const share = (100 * (found.get(outcome) ?? 0)) / total;
    return share === 0 ? '' : share.toFixed(1);
  });
  return `| ${edit} | ${length} | ${total} | ${shares.join(' | ')} |`;
}

function byLength(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}
