import type { ClaimSummary } from '../../core/annotation/annotation.ts';
import { storedStance, storedTarget } from '../../core/corpus/storedWords.ts';
import type { Decision } from './decision.ts';

/** Whether a decision can be made on a claim: a stance or a target is taken only from one that has it. */
export function hasWhatIsTaken(decision: Decision, claim: ClaimSummary): boolean {
  if (decision.type === 'untag') return storedStance(claim) !== undefined;
  const takesTarget = decision.type === 'target' && decision.target === null;
  return !takesTarget || storedTarget(claim) !== undefined;
}
