import { type LinearModel, zeroCode } from '../../../src/core/engine/learned/linearModel.ts';
import { randomNumbers } from '../score/random.ts';

/** Features as numbers, and whether what they are of is what is looked for. */
export interface Example {
  readonly features: readonly number[];
  readonly yes: boolean;
}

export interface TrainingOptions {
  /** The number of weights, a power of two; features share one where their numbers are the same modulo it. */
  readonly weights: number;
  readonly epochs: number;
  readonly rate: number;
  /** How strongly weights are drawn to zero. */
  readonly decay: number;
}

/** Weights are whole steps from -24 to 24 around `zeroCode`. */
const maxStep = 24;

/** This share of the weights is cut to the largest step. */
const outliers = 0.0003;

/**
 * Fits a logistic regression by AdaGrad (Duchi and others, 2011) with L2 decay on the features that
 * occur, and rounds its weights to characters. The same examples in the same order give the same model.
 */
export function trainLinear(examples: readonly Example[], options: TrainingOptions): LinearModel {
  const weights = new Float64Array(options.weights);
  const squares = new Float64Array(options.weights).fill(1e-8);
  const indices = examples.map(({ features }) =>
    Uint32Array.from(features, (each) => each & (options.weights - 1)),
  );
  const order = Uint32Array.from(examples.keys());
  const random = randomNumbers(1);
  let bias = -3;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const number of order) {
      const own = indices[number] ?? new Uint32Array();
      let score = bias;
      for (const index of own) score += weights[index] ?? 0;
      const error = 1 / (1 + Math.exp(-score)) - (examples[number]?.yes ? 1 : 0);
      if (Math.abs(error) < negligible) continue;
      bias -= error * biasRate;
      for (const index of own) {
        const weight = weights[index] ?? 0;
        const slope = error + options.decay * weight;
        const square = (squares[index] ?? 0) + slope * slope;
        squares[index] = square;
        weights[index] = weight - (options.rate * slope) / Math.sqrt(square);
      }
    }
  }
  return rounded(weights, bias);
}

const negligible = 1e-4;
const biasRate = 1e-3;

/** The model of some weights, rounded to characters. */
export function rounded(weights: Float64Array, bias: number): LinearModel {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const largest = sizes[Math.floor(sizes.length * (1 - outliers))] ?? 1;
  const scale = Number((largest / maxStep).toPrecision(5));
  const characters = Array.from(weights, (weight) => {
    const step = Math.max(-maxStep, Math.min(maxStep, Math.round(weight / scale)));
    return characterOf(zeroCode + step);
  });
  return { weights: characters.join(''), scale, bias: Number(bias.toPrecision(5)) };
}

/** A backslash would need a second one in source code: the step next to it does as well. */
function characterOf(code: number): string {
  return String.fromCharCode(code).replace('\\', '[');
}

/** Puts numbers in a random order. */
export function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
