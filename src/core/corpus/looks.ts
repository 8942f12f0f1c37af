import type { ClaimSummary } from '../annotation/annotation.ts';
import type { CorpusNode, GroupNode } from './nodes.ts';

/** Whether a row looks and leads as it did; what is below it has rows of its own. */
export function looksTheSame(before: CorpusNode<string>, after: CorpusNode<string>): boolean {
  if (before.type === 'claim' && after.type === 'claim') {
    const isAsDone = before.isDone === after.isDone;
    return (
      isAsDone && (before.claim === after.claim || lookOf(before.claim) === lookOf(after.claim))
    );
  }
  if (before.type === 'sidecar' && after.type === 'sidecar') {
    return JSON.stringify(before.fault) === JSON.stringify(after.fault);
  }
  return before.type === 'group' && after.type === 'group' && areAlike(before, after);
}

function areAlike(before: GroupNode<string>, after: GroupNode<string>): boolean {
  return (
    before.count === after.count &&
    before.untagged === after.untagged &&
    before.toCheck === after.toCheck &&
    JSON.stringify(before.subject) === JSON.stringify(after.subject)
  );
}

/**
 * All of a claim that its row shows or leads to. Claims are made anew whenever anything about their article
 * changed, also where they look as before.
 */
function lookOf(claim: ClaimSummary): string {
  const { found: _, ...shown } = claim;
  return JSON.stringify(shown);
}
