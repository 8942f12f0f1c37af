import { type LinearModel, weightOf } from '../../../src/core/engine/learned/linearModel.ts';
import type { GoldArticle } from '../score/goldArticle.ts';
import { clauseExamples } from './clauseExamples.ts';
import { type Example, type TrainingOptions, trainLinear } from './linearTraining.ts';

/** Found on halves of the training articles: see docs/model.md. */
const options: TrainingOptions = { weights: 2 ** 16, epochs: 8, rate: 0.05, decay: 0.02 };

/** What was learned about where claims begin. */
export interface ClauseTraining {
  readonly model: LinearModel;
  /** For each article the model of the other half of them, which has not seen it. */
  readonly unseen: readonly LinearModel[];
  readonly report: string;
}

/** Learns from all articles where claims begin, and from each half of them how well that works on the other. */
export function trainClauseModel(articles: readonly GoldArticle[]): ClauseTraining {
  const examples = articles.map(clauseExamples);
  const even = examples.filter((_, number) => number % 2 === 0).flat();
  const odd = examples.filter((_, number) => number % 2 === 1).flat();
  const [ofEven, ofOdd] = [trainLinear(even, options), trainLinear(odd, options)];
  const precision = percent(averagePrecision(ofEven, odd));
  const all = examples.flat();
  const claims = all.filter(({ yes }) => yes).length;
  return {
    model: trainLinear(all, options),
    unseen: articles.map((_, number) => (number % 2 === 0 ? ofOdd : ofEven)),
    report: `${articles.length} articles, ${all.length} places, ${claims} where a claim begins; average precision on the odd articles, learned from the even: ${precision}`,
  };
}

/** The mean precision at each right example, best scores first: the area under precision and recall. */
function averagePrecision(model: LinearModel, examples: readonly Example[]): number {
  const ranked = examples
    .map(({ features, yes }) => ({ score: weightOf(model, features), yes }))
    .sort((a, b) => b.score - a.score);
  let right = 0;
  let sum = 0;
  ranked.forEach(({ yes }, index) => {
    if (!yes) return;
    right += 1;
    sum += right / (index + 1);
  });
  return right === 0 ? 0 : sum / right;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
