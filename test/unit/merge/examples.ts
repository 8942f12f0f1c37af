import assert from 'node:assert/strict';
import type { Side } from '../../../src/core/merge/disagreement.ts';
import { type MergedSidecar, mergeSidecars } from '../../../src/core/merge/mergeSidecars.ts';

export const first = `  - id: "aaaaaa"
    actor: "Mira Olsen"
    spans:
      - quote: "The bridge stays closed,"
        before: ""
        after: " she said."
        at: "3:1-3:25"
`;
export const second = `  # Heard it twice.
  - id: "bbbbbb"
    actor: "Jon Rask"
    stance: opposes
    target: "bridge"
    by: "eve"
    strength: 3
    spans:
      - quote: "We were not asked."
        before: "he said: "
        after: ""
        at: "5:1-5:19"
`;
export const added = (id: string, line: number) => `  - id: "${id}"
    stance: supports
    spans:
      - quote: "Words of ${id}"
        before: ""
        after: ""
        at: "${line}:1-${line}:15"
`;
export const dismissal = (quote: string) => `  - quote: "${quote}"
    before: ""
    after: ""
`;
export const base = `# Read with care.
standpoint: 1
article:
  title: "Norvik bridge"
  status: open

claims:
${first}
${second}
dismissed:
${dismissal('Subscribe')}`;

/** Somebody's version of a text: every line given as first is there as second. */
export function edited(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    assert.ok(now.includes(from), from);
    return now.replace(from, () => to);
  }, text);
}

export function merged(ours: string, theirs: string, from = base, side?: Side): MergedSidecar {
  const merge = mergeSidecars({ base: from, ours, theirs }, () => side);
  assert.ok(merge.state === 'merged', JSON.stringify(merge));
  return merge;
}

/** The text of a merge that nobody needs to look at, the same whoever merges. */
export function clean(ours: string, theirs: string, from = base): string {
  const merge = merged(ours, theirs, from);
  assert.deepEqual([merge.disagreements, merge.isOpen], [[], false]);
  return merge.text;
}

export const actor = '    actor: "Mira Olsen"\n';
export const tagged = (stance: string, by: string, target = 'bridge') =>
  `${actor}    stance: ${stance}\n    target: "${target}"\n    by: "${by}"\n`;
