import { packSummary } from '../core/corpus/packedSummary.ts';
import { Article } from './article.ts';
import type { Summariser, SummaryRequest } from './ports.ts';
import type { ArticleUri } from './uris.ts';

/** Who makes a summary needs no address. */
const nowhere = '' as ArticleUri;

/** The packed summary of an article that is read for nothing else. */
export function summaryOf({ sources, isAnalysed }: SummaryRequest): string {
  const article = new Article(nowhere, sources);
  return packSummary(isAnalysed ? article.summary : article.summaryOfDecisions);
}

/** Makes summaries here and now, one at a time; the session's other work gets its turn in between. */
export const summariserHere: Summariser = {
  width: 1,
  summarise: async (request) => summaryOf(request),
};
