/**
 * A linear model over hashed features. Each weight is one printable character, so that a bundle holds it
 * as it is and nothing has to be unpacked.
 */
export interface QuotationModel {
  /** As many characters as a power of two. */
  readonly weights: string;
  /** What one step of a character is worth. */
  readonly scale: number;
}

/** The character of weight 0, and how many steps there are to either side of it: from "(" to "Z". */
export const middleCode = 65;
export const mostSteps = 25;

/** The sum of the weights of some features, given as any integers. */
export function scoreOf(features: readonly number[], { weights, scale }: QuotationModel): number {
  let steps = 0;
  for (const feature of features) {
    steps += weights.charCodeAt(feature & (weights.length - 1)) - middleCode;
  }
  return steps * scale;
}
