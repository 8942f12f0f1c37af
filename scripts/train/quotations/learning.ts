import { randomNumbers } from '../../../test/bench/score/random.ts';
import type { Option } from './examples.ts';

/** How a model learns. */
export interface Learning {
  /** How many weights it has: a power of two. */
  readonly size: number;
  readonly epochs: number;
}

const rate = 0.05;
const penalty = 1e-3;
const seed = 7;

/** Logistic regression: whether each option is right. */
export function learnOptions(options: readonly Option[], learning: Learning): Float64Array {
  return learn(options, learning, ({ features, right }, update, scoreOf) => {
    const likely = 1 / (1 + Math.exp(-scoreOf(features)));
    update(features, likely - Number(right));
  });
}

/** Which of some options is right: the log-likelihood of all that are, over a softmax of their scores. */
export function learnChoices(
  choices: readonly (readonly Option[])[],
  learning: Learning,
): Float64Array {
  return learn(choices, learning, (options, update, scoreOf) => {
    const scores = options.map(({ features }) => scoreOf(features));
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const all = sum(shares);
    const right = sum(shares.filter((_, number) => options[number]?.right));
    for (const [number, option] of options.entries()) {
      const share = shares[number] ?? 0;
      update(option.features, share / all - (option.right ? share / right : 0));
    }
  });
}

type Update = (features: readonly number[], slope: number) => void;

/**
 * Adagrad with an L2 penalty, over examples in a shuffled order that is always the same. The result is
 * the mean of the weights after each epoch, which depends less on the order than the last ones do.
 */
function learn<Example>(
  examples: readonly Example[],
  { size, epochs }: Learning,
  learnFrom: (
    example: Example,
    update: Update,
    scoreOf: (features: readonly number[]) => number,
  ) => void,
): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(0.01);
  const scoreOf = (features: readonly number[]) =>
    features.reduce((score, feature) => score + (weights[feature & (size - 1)] ?? 0), 0);
  const update: Update = (features, slope) => {
    for (const feature of features) {
      const at = feature & (size - 1);
      const weight = weights[at] ?? 0;
      const step = slope + penalty * weight;
      const square = (squares[at] ?? 0) + step * step;
      squares[at] = square;
      weights[at] = weight - (rate * step) / Math.sqrt(square);
    }
  };
  const random = randomNumbers(seed);
  const mean = new Float64Array(size);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of shuffled(examples, random)) learnFrom(example, update, scoreOf);
    for (const [at, weight] of weights.entries()) mean[at] = (mean[at] ?? 0) + weight / epochs;
  }
  return mean;
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const keyed = list.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
