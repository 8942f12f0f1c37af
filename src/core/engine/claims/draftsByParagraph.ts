import { groupedBy } from '../../text/groupedBy.ts';
import type { DraftClaim } from './claims.ts';

/** The drafts of each paragraph, by its number, in their order. */
export function draftsByParagraph(
  drafts: readonly DraftClaim[],
): ReadonlyMap<number, readonly DraftClaim[]> {
  return groupedBy(drafts, ({ paragraph }) => paragraph);
}
