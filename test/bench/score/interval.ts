import { type Counts, sumOf } from './counts.ts';
import type { Metric } from './metrics.ts';
import { randomNumbers } from './random.ts';

export type Interval = readonly [low: number, high: number];

/** The benchmark's own, so that intervals are the same numbers. */
const seed = 20161108;
const resamples = 1000;

/** The 95% percentile bootstrap interval of each metric, drawing whole articles with replacement. */
export function intervals(
  articles: readonly Counts[],
  metrics: readonly Metric[],
): readonly Interval[] {
  const random = randomNumbers(seed);
  const draws = Array.from({ length: resamples }, () => {
    const drawn = articles.flatMap(() => articles[Math.floor(random() * articles.length)] ?? []);
    return sumOf(drawn);
  });
  return metrics.map((metric): Interval => {
    const values = draws.map((counts) => metric.of(counts)).sort((a, b) => a - b);
    const low = values[Math.floor(0.025 * resamples)] ?? 0;
    const high = values[Math.ceil(0.975 * resamples) - 1] ?? 0;
    return [low, high];
  });
}
