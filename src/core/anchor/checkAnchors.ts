import type { Codebook } from '../codebook/codebook.ts';
import type { ClaimRecord, Dismissal, Sidecar } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import { type Problem, warningAt } from '../text/problem.ts';
import type { Resolution } from './resolution.ts';
import { resolveAll } from './resolve.ts';

/**
 * The records of a sidecar that its article no longer bears out, each with a warning in the sidecar's
 * text: claims and dismissals whose words are gone, and tagged claims whose words have changed in a
 * way that may change the stance.
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
  { range, anchors, stance }: ClaimRecord,
  resolution: Resolution | undefined,
): Problem | undefined {
  const quote = anchors.map((anchor) => anchor.quote).join(' … ');
  if (resolution?.state === 'orphan') return orphan(range, quote);
  if (resolution?.state !== 'changed' || resolution.review.length === 0) return undefined;
  if (stance === undefined) return undefined;
  const { removed, added } = resolution.difference;
  const message = `The words of this claim have changed (${differing(removed, added)}); see whether its stance still holds and tag it anew.`;
  return warningAt(range, 'needs-review', message);
}

function orphan(range: Problem['span'], quote: string): Problem {
  const message = `The article no longer has the words “${shortened(quote)}”; anchor this record anew or delete it.`;
  return warningAt(range, 'orphan', message);
}

function differing(removed: readonly string[], added: readonly string[]): string {
  const parts = [
    ...(removed.length > 0 ? [`without “${shortened(removed.join(' '))}”`] : []),
    ...(added.length > 0 ? [`with “${shortened(added.join(' '))}”`] : []),
  ];
  return parts.join(', ');
}

/** On one line and no longer than a line can show. */
function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
