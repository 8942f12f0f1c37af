import { l10n, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ClaimSummary } from '../../core/annotation/annotation.ts';
import type { Grouping } from '../../core/corpus/grouping.ts';
import type { ClaimNode } from '../../core/corpus/nodes.ts';
import { inReadingOrder } from '../../core/text/foreignWords.ts';
import { nameOf } from '../../host/articleName.ts';
import { claimContext, claimIcon, claimLabel, openingClaim } from '../../host/claimRow.ts';
import { anchorNote, stanceWords } from '../../host/claimWords.ts';
import type { Place } from '../../session/articles.ts';
import type { ArticleUri } from '../../session/uris.ts';

/**
 * How a claim looks in the tree: its words, and its stance as an icon, with its symbol where the icon
 * is not one of its own. A click shows it in its article, Enter goes there: that is `vscode.open`.
 */
export function claimItem(
  { id, article, claim, isDone }: ClaimNode<ArticleUri>,
  grouping: Grouping,
  place: Place | undefined,
): TreeItem {
  const item = new TreeItem(claimLabel(claim), TreeItemCollapsibleState.None);
  const note = claim.status === 'stored' ? anchorNote(claim) : '';
  const notes = [note, ...unsaid(claim, article)[grouping]].filter((one) => one !== '');
  item.id = id;
  item.iconPath = claimIcon(claim);
  item.description = inReadingOrder(notes.join(' · '));
  item.contextValue = claimContext(claim, isDone);
  item.command = openingClaim(article, place);
  item.accessibilityInformation = { label: heardOf(claim, article, place) };
  return item;
}

/** All that a row and its icon say, in words: the stance, who says it, where, and what became of its words. */
function heardOf(claim: ClaimSummary, article: ArticleUri, place: Place | undefined): string {
  const parts = [
    `${stanceWords(claim)}: ${claim.quote}`,
    claim.actor?.name ?? l10n.t('No actor yet'),
    nameOf(article),
    ...(place ? [l10n.t('line {0}', String(place.start.line))] : []),
    ...(claim.status === 'stored' ? [anchorNote(claim)] : []),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What the rows above a claim do not say of it already. */
function unsaid(
  claim: ClaimSummary,
  article: ArticleUri,
): { [grouping in Grouping]: readonly string[] } {
  const actor = claim.actor?.name ?? '';
  return {
    actor: [],
    article: [actor],
    stance: [nameOf(article)],
    target: [nameOf(article)],
    none: [actor, nameOf(article)],
  };
}
