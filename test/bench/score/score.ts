import { actorCounts } from './actorCounts.ts';
import { type Counts, sumOf } from './counts.ts';
import type { GoldArticle } from './goldArticle.ts';
import { goldQuotations } from './goldQuotations.ts';
import type { Prediction } from './prediction.ts';
import { quotedCounts } from './quotedCounts.ts';
import { reportedCounts } from './reportedCounts.ts';

/** Everything that is counted in one article. */
export function countArticle(article: GoldArticle, { claims, actors }: Prediction): Counts {
  const quotations = goldQuotations(article.text);
  return sumOf([
    quotedCounts(article, quotations, claims),
    reportedCounts(article, quotations, claims),
    actorCounts(article, actors),
  ]);
}
