import { groupedBy } from '../../core/text/groupedBy.ts';
import type { Refusal } from '../refusal.ts';
import type { ArticleUri } from '../uris.ts';
import { planDecisions } from './planDecision.ts';
import type { SidecarPlan } from './sidecarChanges.ts';
import type { MeantInArticle } from './subjects.ts';

/** What is to be done to the sidecar of an article. */
export interface PlanForArticle {
  readonly uri: ArticleUri;
  readonly plan: SidecarPlan;
}

/** One plan for each article that any of the decisions is on. `refused` says afterwards which were not made. */
export function plansForEach(
  decisions: readonly MeantInArticle[],
  coder: string,
): { readonly plans: readonly PlanForArticle[]; readonly refused: () => readonly Refusal[] } {
  const refusals = new Map<ArticleUri, readonly Refusal[]>();
  const plans = [...groupedBy(decisions, ({ article }) => article)].map(
    ([uri, own]): PlanForArticle => ({
      uri,
      // A plan may be made anew: what counts is the last time.
      plan: (article) => {
        const { text, refused } = planDecisions(own, article, coder);
        refusals.set(uri, refused);
        return text;
      },
    }),
  );
  return { plans, refused: () => [...refusals.values()].flat() };
}
