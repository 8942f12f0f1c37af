import { defaultCodebook } from '../../src/core/codebook/codebook.ts';
import { analyse } from '../../src/core/engine/analyse.ts';
import { calibration, judgedClaims } from './score/calibration.ts';
import { type Counts, sumOf } from './score/counts.ts';
import type { GoldArticle } from './score/goldArticle.ts';
import { intervals } from './score/interval.ts';
import { metrics } from './score/metrics.ts';
import { predictionOf } from './score/prediction.ts';
import { countArticle } from './score/score.ts';

/** What Standpoint gets right in some articles, article by article. */
export function accuracyOf(articles: readonly GoldArticle[]): readonly Counts[] {
  return articles.map((article) =>
    countArticle(article, predictionOf(analyse(article.text, defaultCodebook))),
  );
}

/** The table of an accuracy: a line for each metric, per cent, with its 95% interval. */
export function accuracyTable(articles: readonly Counts[]): string {
  const all = sumOf(articles);
  // Without a tagger's names, as in the project's own gold, there are no actors to compare with.
  const named = all['actor.right'] ?? all['actor.missed'];
  const measured = metrics.filter(({ name }) => named !== undefined || name !== 'actors F1');
  const ranges = intervals(articles, measured);
  const lines = measured.map(({ name, of }, row) => {
    const [low, high] = ranges[row] ?? [0, 0];
    return `${name.padEnd(34)}${percent(of(all))}  [${percent(low)}, ${percent(high)}]`;
  });
  const size = `${articles.length} articles, ${all['claim.gold'] ?? 0} claims, ${all['quotation.positive'] ?? 0} quotations that are claims, ${all['quotation.negative'] ?? 0} that are none`;
  return [size, ...lines].join('\n');
}

/** How much each metric loses from one accuracy to another, in points, and both in per cent. */
export function lossTable(before: readonly Counts[], after: readonly Counts[]): string {
  const [from, to] = [sumOf(before), sumOf(after)];
  const lines = metrics.map(({ name, of }) => {
    const loss = of(from) - of(to);
    return `${name.padEnd(34)}${percent(of(from))}${percent(of(to))}${percent(loss)}`;
  });
  return [`${' '.repeat(36)}as is  rare  loss`, ...lines].join('\n');
}

/** How many claims of each confidence are right, a line for each tenth. */
export function calibrationTable(articles: readonly GoldArticle[]): string {
  const judged = articles.flatMap((article) =>
    judgedClaims(article, predictionOf(analyse(article.text, defaultCodebook)).claims),
  );
  const lines = calibration(judged).map(({ tenth, claims, right }) => {
    const range = `${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)}`;
    return `${range}${String(claims).padStart(8)}${percent(right / claims).padStart(8)}`;
  });
  return ['confidence  claims   right', ...lines].join('\n');
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6);
}
