import { differenceInWords } from '../anchor/checkAnchors.ts';
import type { StoredClaim } from './annotation.ts';

/** What has become of a stored claim's words, for a list; empty where they are the same. */
export function anchorNote({ anchor, needsReview }: StoredClaim): string {
  if (anchor === 'orphan') return 'no longer in the text';
  if (anchor === 'changed') return needsReview ? 'words changed, review' : 'words changed';
  return '';
}

/** The same in sentences, with what was and what is; none where a claim stands as it was stored. */
export function anchorSentences({
  anchor,
  needsReview,
  difference,
  record,
}: StoredClaim): readonly string[] {
  switch (anchor) {
    case 'exact':
      return [];
    case 'moved':
      return ['Moved since it was stored; its words are the same.'];
    case 'changed':
      return [
        `Its words have changed: ${difference ? differenceInWords(difference) : ''}.`,
        `They were: ${record.anchors.map(({ quote }) => quote).join(' … ')}`,
        needsReview
          ? 'See whether the stance still holds, then confirm the claim or tag it anew.'
          : 'Confirm the claim if it is still the same.',
      ];
    case 'orphan':
      return ['The article no longer has these words. Re-anchor the claim, or dismiss it.'];
  }
}
