import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Decision } from './decision.ts';

/** What of a decision a codebook does not know: one that lists no targets lets any be named. */
export function unlisted(
  decision: Decision,
  { stances, targets }: Codebook,
): 'stance' | 'target' | undefined {
  switch (decision.type) {
    case 'tag':
    case 'add': {
      const { stance } = decision;
      const isKnown = stance === undefined || stances.some(({ id }) => id === stance);
      return isKnown ? undefined : 'stance';
    }
    case 'target': {
      const { target } = decision;
      const isAny = target === null || targets.length === 0;
      return isAny || targets.some(({ id }) => id === target) ? undefined : 'target';
    }
    default:
      return undefined;
  }
}
