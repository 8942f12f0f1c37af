/**
 * A linear model over hashed features (Weinberger and others, 2009). Each character of `weights` is one
 * weight: its code less `zeroCode`, times `scale`; there are as many as a power of two. They are read in place, so a model costs nothing to load.
 */
export interface LinearModel {
  readonly weights: string;
  readonly scale: number;
  readonly bias: number;
}

/** The code of a weight of zero. */
export const zeroCode = 66;

/** Numbers of 30 bits are the cheapest in every JavaScript engine. */
const thirtyBits = 0x3fffffff;

/** The number of a feature: of its template and of what it is about, the same for the same, spread else. */
export function feature(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ a ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ b ^ (hash >>> 13), 0xc2b2ae35);
  hash = Math.imul(hash ^ c ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) & thirtyBits;
}

/** What some features add to the log-odds of a model. */
export function weightOf({ weights, scale }: LinearModel, features: readonly number[]): number {
  const mask = weights.length - 1;
  let steps = 0;
  for (const each of features) steps += weights.charCodeAt(each & mask) - zeroCode;
  return steps * scale;
}

/** The probability of log-odds, 0 to 1. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
