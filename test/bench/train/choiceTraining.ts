import type { LinearModel } from '../../../src/core/engine/learned/linearModel.ts';
import { randomNumbers } from '../score/random.ts';
import { rounded, shuffle, type TrainingOptions } from './linearTraining.ts';

/** One of several that may be right; one without features has the score 0. */
export interface Option {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** Options of which at least one is right. */
export type Choice = readonly Option[];

/**
 * Fits a model by which the right options of each choice score best: AdaGrad with L2 decay on the
 * log-likelihood of all right ones, over a softmax of the scores. The weights are the mean of those
 * after each epoch, which depends less on the order of the choices than the last do.
 */
export function trainChoices(choices: readonly Choice[], options: TrainingOptions): LinearModel {
  const mask = options.weights - 1;
  const weights = new Float64Array(options.weights);
  const squares = new Float64Array(options.weights).fill(0.01);
  const mean = new Float64Array(options.weights);
  const scoreOf = ({ features }: Option) =>
    features.reduce((score, each) => score + (weights[each & mask] ?? 0), 0);
  const update = ({ features }: Option, error: number) => {
    for (const each of features) {
      const index = each & mask;
      const weight = weights[index] ?? 0;
      const slope = error + options.decay * weight;
      const square = (squares[index] ?? 0) + slope * slope;
      squares[index] = square;
      weights[index] = weight - (options.rate * slope) / Math.sqrt(square);
    }
  };
  const order = Uint32Array.from(choices.keys());
  const random = randomNumbers(1);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const number of order) {
      const choice = choices[number] ?? [];
      const errors = errorsOf(choice, choice.map(scoreOf));
      for (const [at, option] of choice.entries()) update(option, errors[at] ?? 0);
    }
    for (const [at, weight] of weights.entries())
      mean[at] = (mean[at] ?? 0) + weight / options.epochs;
  }
  return rounded(mean, 0);
}

/** By how much each option is thought likelier than it is. */
function errorsOf(choice: Choice, scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = sum(shares);
  const right = sum(shares.filter((_, at) => choice[at]?.right));
  return shares.map((share, at) => share / all - (choice[at]?.right ? share / right : 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
