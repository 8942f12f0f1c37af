import { moveSpan } from '../../text/span.ts';
import type { Analysis } from '../analysis.ts';
import type { FoundSection } from './sectionFindings.ts';

/** All that was found in the sections of an article, in its places there. */
export function joinedAnalysis(sections: Iterable<FoundSection>): Analysis {
  const claims: Analysis['claims'][number][] = [];
  const mentions: Analysis['mentions'][number][] = [];
  const quotations: Analysis['quotations'][number][] = [];
  let start = 0;
  for (const { findings, length } of sections) {
    const moved = movedAnalysis(findings.analysis, start);
    for (const claim of moved.claims) claims.push(claim);
    for (const mention of moved.mentions) mentions.push(mention);
    for (const quotation of moved.quotations) quotations.push(quotation);
    start += length;
  }
  return { claims, mentions, quotations };
}

/** An analysis of a stretch as part of a text in which the stretch begins at `by`. */
function movedAnalysis(analysis: Analysis, by: number): Analysis {
  if (by === 0) return analysis;
  return {
    claims: analysis.claims.map((claim) => ({
      span: moveSpan(claim.span, by),
      spans: claim.spans.map((span) => moveSpan(span, by)),
      kind: claim.kind,
      cue: claim.cue && moveSpan(claim.cue, by),
      source: claim.source && moveSpan(claim.source, by),
      actor: claim.actor,
      confidence: claim.confidence,
    })),
    mentions: analysis.mentions.map(({ span, actor }) => ({ span: moveSpan(span, by), actor })),
    quotations: analysis.quotations.map((span) => moveSpan(span, by)),
  };
}
