import type { Annotations } from '../core/annotation/annotation.ts';
import { type ArticleSummary, summarise } from '../core/corpus/articleSummary.ts';
import { packSummary } from '../core/corpus/packedSummary.ts';
import { Article } from './article.ts';
import type { Summariser, SummaryRequest } from './ports.ts';
import { PreparedCodebooks } from './preparedCodebooks.ts';
import type { ArticleUri } from './uris.ts';

/** All of an article that views over many show. */
export function summaryOf(article: Article): ArticleSummary {
  return summaryWith(article, article.annotations, true);
}

/** The same before the engine has read the text: the stored claims alone. */
export function summaryOfDecisions(article: Article): ArticleSummary {
  return summaryWith(article, article.decisions, false);
}

/** Who makes a summary needs no address. */
const nowhere = '' as ArticleUri;

/** Makes the packed summaries of articles that are read for nothing else. */
export function packedSummaries(): (request: SummaryRequest) => Uint8Array {
  const prepared = new PreparedCodebooks();
  return ({ sources, isAnalysed }) => {
    const article = new Article(nowhere, sources, prepared);
    return packSummary(isAnalysed ? summaryOf(article) : summaryOfDecisions(article));
  };
}

/** Makes summaries here and now, one at a time; the session's other work gets its turn in between. */
export function summariserHere(): Summariser {
  const packedSummaryOf = packedSummaries();
  return { width: 1, summarise: async (request) => packedSummaryOf(request) };
}

function summaryWith(
  article: Article,
  annotations: Annotations,
  isAnalysed: boolean,
): ArticleSummary {
  const { text, header, isMissing, fault } = article;
  const { problems, text: sidecar } = article.problems;
  return summarise({
    text,
    annotations,
    header,
    isMissing,
    hasSidecar: article.sidecarText !== undefined,
    isAnalysed,
    ...(fault && { fault }),
    ...(problems.length > 0 && { problems: { text: sidecar, problems } }),
  });
}
