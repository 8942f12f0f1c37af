import { l10n } from 'vscode';
import type { WordDifference } from '../core/anchor/resolution.ts';
import type { ClaimSummary, StoredSummary } from '../core/annotation/annotation.ts';
import type { Stance } from '../core/codebook/codebook.ts';
import { labelOf } from '../core/codebook/stanceLabel.ts';
import { shortened } from '../core/text/shortened.ts';
import { localised } from './localised.ts';

/** What a stance is called: as the codebook says; those of the default scale in the reader's language. */
export function stanceLabel(stance: Stance): string {
  return localised(labelOf(stance));
}

/** The stance of a claim in words, for where colour and shape are not seen. */
export function stanceWords(claim: ClaimSummary): string {
  if (claim.status === 'suggested') return l10n.t('Suggestion');
  if (claim.stance !== undefined) return stanceLabel(claim.stance);
  const { stance } = claim.record;
  return stance === undefined ? l10n.t('Not tagged') : l10n.t('Unknown stance {0}', stance);
}

/** What has become of a stored claim's words, for a list; empty where they are the same. */
export function anchorNote({ anchor, needsReview }: StoredSummary): string {
  if (anchor === 'orphan') return l10n.t('no longer in the text');
  if (anchor !== 'changed') return '';
  return needsReview ? l10n.t('words changed, review') : l10n.t('words changed');
}

/** The same in sentences, with what was and what is; none where a claim stands as it was stored. */
export function anchorSentences({
  anchor,
  needsReview,
  difference,
  record,
}: StoredSummary): readonly string[] {
  switch (anchor) {
    case 'exact':
      return [];
    case 'moved':
      return [l10n.t('Moved since it was stored; its words are the same.')];
    case 'changed':
      return [
        ...(difference ? [changedWords(difference)] : []),
        l10n.t('They were: {0}', record.anchors.map(({ quote }) => quote).join(' … ')),
        needsReview
          ? l10n.t('See whether the stance still holds, then confirm the claim or tag it anew.')
          : l10n.t('Confirm the claim if it is still the same.'),
      ];
    case 'orphan':
      return [l10n.t('The article no longer has these words. Re-anchor the claim, or dismiss it.')];
  }
}

function changedWords({ removed, added }: WordDifference): string {
  const [gone, come] = [shortened(removed.join(' ')), shortened(added.join(' '))];
  if (come === '') return l10n.t('Its words have changed: without “{0}”.', gone);
  if (gone === '') return l10n.t('Its words have changed: with “{0}”.', come);
  return l10n.t('Its words have changed: without “{0}”, with “{1}”.', gone, come);
}
