import type { Codebook } from '../codebook/codebook.ts';
import type { ClaimRecord, Dismissal, Sidecar } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import { informationAt, type Problem, warningAt } from '../text/problem.ts';
import { shortened } from '../text/shortened.ts';
import type { Resolution, WordDifference } from './resolution.ts';
import { resolveAll } from './resolve.ts';
import { needsReview } from './review.ts';

/**
 * The records of a sidecar that its article no longer bears out, each with a problem at its lines: claims
 * and dismissals whose words are gone, claims whose words have changed. Only a change that may turn a
 * stance round is a warning.
 */
export function checkAnchors(
  { claims, dismissed }: Sidecar,
  article: ArticleText,
  codebook: Codebook,
): readonly Problem[] {
  const ofClaims = resolveAll(article, claims, actorNames(claims, codebook));
  const ofDismissed = resolveAll(
    article,
    dismissed.map((dismissal) => ({ anchors: [dismissal] })),
  );
  return [
    ...claims.flatMap((claim, i) => claimProblem(claim, ofClaims[i]) ?? []),
    ...dismissed.flatMap((dismissal, i) => dismissalProblem(dismissal, ofDismissed[i]) ?? []),
  ];
}

/** The actors whose coming or going in a claim asks for a review: those of codebook and records. */
export function actorNames(claims: readonly ClaimRecord[], { actors }: Codebook): string[] {
  return [
    ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...claims.flatMap(({ actor }) => actor ?? []),
  ];
}

/** What there is to say about a dismissal that resolved like this; nothing while it stands somewhere. */
export function dismissalProblem(
  { range, quote }: Dismissal,
  resolution: Resolution | undefined,
): Problem | undefined {
  return resolution?.state === 'orphan' ? orphan(range, quote) : undefined;
}

/** What there is to say about a claim that resolved like this; nothing while its words are the same. */
export function claimProblem(
  record: ClaimRecord,
  resolution: Resolution | undefined,
): Problem | undefined {
  const { range, anchors } = record;
  const quote = anchors.map((anchor) => anchor.quote).join(' … ');
  if (resolution?.state === 'orphan') return orphan(range, quote);
  if (resolution?.state !== 'changed') return undefined;
  const difference = differenceInWords(resolution.difference);
  if (!needsReview(record, resolution)) {
    const message = `The words of this claim have changed (${difference}); confirm it if it is still the same claim.`;
    return informationAt(range, 'words-changed', message);
  }
  const message = `The words of this claim have changed (${difference}); see whether its stance still holds, then confirm it or tag it anew.`;
  return warningAt(range, 'needs-review', message);
}

function orphan(range: Problem['span'], quote: string): Problem {
  const message = `The article no longer has the words “${shortened(quote)}”; re-anchor it to the right words or remove it.`;
  return warningAt(range, 'orphan', message);
}

/** Which words went and which came, in words. */
function differenceInWords({ removed, added }: WordDifference): string {
  const parts = [
    ...(removed.length > 0 ? [`without “${shortened(removed.join(' '))}”`] : []),
    ...(added.length > 0 ? [`with “${shortened(added.join(' '))}”`] : []),
  ];
  return parts.join(', ');
}
