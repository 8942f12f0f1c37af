import { english } from '../../../src/core/engine/language/english.ts';
import { type LinearModel, weightOf } from '../../../src/core/engine/learned/linearModel.ts';
import type { GoldArticle } from '../score/goldArticle.ts';
import { type Choice, trainChoices } from './choiceTraining.ts';
import type { TrainingOptions } from './linearTraining.ts';
import { type QuotationExamples, quotationExamples } from './quotationExamples.ts';

/** Found on halves of the training articles: see docs/model.md. */
const options: Readonly<Record<keyof QuotationExamples, TrainingOptions>> = {
  claims: { weights: 2 ** 14, epochs: 6, rate: 0.05, decay: 0.001 },
  speakers: { weights: 2 ** 13, epochs: 6, rate: 0.05, decay: 0.001 },
};

/** The models that judge quotations. */
export type QuotationModels = Readonly<Record<keyof QuotationExamples, LinearModel>>;

/**
 * Learns from all articles which quotations are claims, and whose. The report says how often the same
 * is right on every other article when it has only seen the rest. The clauses around the quotations are
 * found with models that have not seen the article, as they will be in new texts.
 */
export function trainQuotationModels(
  articles: readonly GoldArticle[],
  clauseModels: readonly LinearModel[],
): {
  readonly models: QuotationModels;
  readonly report: string;
} {
  const examples = articles.map((article, number) =>
    quotationExamples(article, {
      ...english,
      clauseModel: clauseModels[number] ?? english.clauseModel,
    }),
  );
  const learn = (name: keyof QuotationExamples) => {
    const own = examples.map((each) => each[name]);
    const even = own.filter((_, number) => number % 2 === 0).flat();
    const odd = own.filter((_, number) => number % 2 === 1).flat();
    const share = rightShare(trainChoices(even, options[name]), odd);
    const all = own.flat();
    const report = `${all.length} ${name}, of the odd articles ${(100 * share).toFixed(1)} % right, learned from the even`;
    return { model: trainChoices(all, options[name]), report };
  };
  const [claims, speakers] = [learn('claims'), learn('speakers')];
  return {
    models: { claims: claims.model, speakers: speakers.model },
    report: `${claims.report}\n${speakers.report}`,
  };
}

/** How often the option that scores best is right. */
function rightShare(model: LinearModel, choices: readonly Choice[]): number {
  const right = choices.filter((choice) => {
    const scores = choice.map(({ features }) => weightOf(model, features));
    return choice[scores.indexOf(Math.max(...scores))]?.right;
  });
  return right.length / choices.length;
}
