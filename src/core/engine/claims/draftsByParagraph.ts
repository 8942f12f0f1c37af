import type { DraftClaim } from './claims.ts';

/** The drafts of each paragraph, by its number, in their order. (`Map.groupBy` is not in Node 20.) */
export function draftsByParagraph(
  drafts: readonly DraftClaim[],
): ReadonlyMap<number, readonly DraftClaim[]> {
  const groups = new Map<number, DraftClaim[]>();
  for (const draft of drafts) {
    const group = groups.get(draft.paragraph);
    if (group === undefined) groups.set(draft.paragraph, [draft]);
    else group.push(draft);
  }
  return groups;
}
