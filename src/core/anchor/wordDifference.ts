import type { WordDifference } from './resolution.ts';

const word = /[\p{L}\p{M}\p{N}]+(?:['.,-][\p{L}\p{M}\p{N}]+)*/gu;

/** Beyond so many pairs of words to compare, a stretch counts as different from its first word on. */
const mostPairs = 1_000_000;

/**
 * The words that one plain form lost and gained on the way to another, upper and lower case being
 * different: those outside a longest common subsequence, so that words that change places differ too.
 */
export function wordDifference(before: string, after: string): WordDifference {
  const old = before.match(word) ?? [];
  const now = after.match(word) ?? [];
  const head = commonLength(old, now);
  const tail = commonLength(old.slice(head).reverse(), now.slice(head).reverse());
  return differenceBetween(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
}

/** Whether more than half the words of a plain form are among those that it lost. */
export function isMostlyGone(before: string, { removed }: WordDifference): boolean {
  return 2 * removed.length > (before.match(word) ?? []).length;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((item, i) => item !== b[i]);
  return differing < 0 ? a.length : differing;
}

function differenceBetween(old: readonly string[], now: readonly string[]): WordDifference {
  if (old.length * now.length > mostPairs) return { removed: old, added: now };
  const common = commonLengths(old, now);
  const keptOld = new Set<number>();
  const keptNow = new Set<number>();
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) {
      keptOld.add(i++);
      keptNow.add(j++);
    } else if (common(i + 1, j) >= common(i, j + 1)) i += 1;
    else j += 1;
  }
  return {
    removed: old.filter((_, i) => !keptOld.has(i)),
    added: now.filter((_, j) => !keptNow.has(j)),
  };
}

/** The length of the longest common subsequence of what follows a place in either list. */
function commonLengths(
  old: readonly string[],
  now: readonly string[],
): (i: number, j: number) => number {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}
