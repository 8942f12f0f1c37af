import type { Codebook } from '../codebook/codebook.ts';
import { type Message, message } from '../messages/message.ts';
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
  const difference = differenceOf(resolution.difference);
  if (!needsReview(record, resolution)) {
    return informationAt(range, 'words-changed', message('words-changed', difference));
  }
  return warningAt(range, 'needs-review', message('needs-review', difference));
}

function orphan(range: Problem['span'], quote: string): Problem {
  return warningAt(range, 'orphan', message('orphan', shortened(quote)));
}

/** Which words went and which came. */
function differenceOf({ removed, added }: WordDifference): Message {
  const [gone, come] = [shortened(removed.join(' ')), shortened(added.join(' '))];
  if (added.length === 0) return message('words-gone', gone);
  if (removed.length === 0) return message('words-come', come);
  return message('words-gone-and-come', gone, come);
}
