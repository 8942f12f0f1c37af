/** A stretch of a text in UTF-16 code units, `end` exclusive, as the benchmark's files write it. */
export type Range = readonly [start: number, end: number];

/** How many units two ranges share. */
export function shared(a: Range, b: Range): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** How many units a range shares with ranges that do not overlap each other. */
export function sharedWithAll(range: Range, others: readonly Range[]): number {
  return others.reduce((sum, other) => sum + shared(range, other), 0);
}

/** The smallest range around some; there has to be one. */
export function hullOf(ranges: readonly Range[]): Range {
  return [Math.min(...ranges.map(([start]) => start)), Math.max(...ranges.map(([, end]) => end))];
}

export function lengthOf([start, end]: Range): number {
  return end - start;
}

/** A marked source longer than this many units earns nothing: it is a sentence, not a source. */
const longestSource = 200;

/**
 * Whether a predicted source is the gold one: it shares at least half of the shorter of the two with one
 * of gold's pieces.
 */
export function isSourceOf(gold: readonly Range[], predicted: Range | undefined): boolean {
  if (!predicted || lengthOf(predicted) > longestSource) return false;
  return gold.some((piece) => {
    const both = shared(piece, predicted);
    return both > 0 && both >= 0.5 * Math.min(lengthOf(piece), lengthOf(predicted));
  });
}
