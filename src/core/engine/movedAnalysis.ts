import { moveSpan } from '../text/span.ts';
import type { Analysis } from './analysis.ts';

/** An analysis of a stretch as part of a text in which the stretch begins at `by`. */
export function movedAnalysis(analysis: Analysis, by: number): Analysis {
  if (by === 0) return analysis;
  return {
    claims: analysis.claims.map((claim) => ({
      ...claim,
      span: moveSpan(claim.span, by),
      spans: claim.spans.map((span) => moveSpan(span, by)),
      ...(claim.cue && { cue: moveSpan(claim.cue, by) }),
      ...(claim.source && { source: moveSpan(claim.source, by) }),
    })),
    mentions: analysis.mentions.map(({ span, actor }) => ({ span: moveSpan(span, by), actor })),
    quotations: analysis.quotations.map((span) => moveSpan(span, by)),
  };
}
