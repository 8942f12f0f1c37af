import {
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import { type Claim, isToCheck, stanceOf } from '../../core/annotation/annotation.ts';
import { symbolOf } from '../../core/codebook/stanceSymbol.ts';
import type { Grouping } from '../../core/corpus/grouping.ts';
import type { ClaimNode } from '../../core/corpus/nodes.ts';
import { nameOf } from '../../host/articleName.ts';
import { anchorNote, stanceWords } from '../../host/claimWords.ts';
import { hasOwnIcon, stanceIcon } from '../../host/stanceIcon.ts';
import type { Place } from '../../session/articles.ts';
import type { ArticleUri } from '../../session/uris.ts';

/**
 * How a claim looks in the tree: its words, and its stance as an icon, with its symbol where the icon
 * is not one of its own. A click shows it in its article, Enter goes there: that is `vscode.open`.
 */
export function claimItem(
  { id, article, claim }: ClaimNode<ArticleUri>,
  grouping: Grouping,
  place: Place | undefined,
): TreeItem {
  const item = new TreeItem(labelOf(claim), TreeItemCollapsibleState.None);
  const note = claim.status === 'stored' ? anchorNote(claim) : '';
  const notes = [note, ...unsaid(claim, article)[grouping]].filter((one) => one !== '');
  item.id = id;
  item.iconPath = iconOf(claim);
  item.description = notes.join(' · ');
  item.contextValue = contextOf(claim);
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open Claim'),
    arguments: [Uri.parse(article, true), place ? { selection: rangeAt(place) } : {}],
  };
  item.accessibilityInformation = { label: spoken(claim, article, place) };
  return item;
}

/** All that a row and its icon say, in words: the stance, who says it, where, and what became of its words. */
function spoken(claim: Claim, article: ArticleUri, place: Place | undefined): string {
  const parts = [
    `${stanceWords(claim)}: ${claim.quote}`,
    claim.actor?.name ?? l10n.t('No actor yet'),
    nameOf(article),
    ...(place ? [l10n.t('line {0}', place.start.line)] : []),
    ...(claim.status === 'stored' ? [anchorNote(claim)] : []),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What the rows above a claim do not say of it already. */
function unsaid(claim: Claim, article: ArticleUri): { [grouping in Grouping]: readonly string[] } {
  const actor = claim.actor?.name ?? '';
  return {
    actor: [],
    article: [actor],
    stance: [nameOf(article)],
    target: [nameOf(article)],
    none: [actor, nameOf(article)],
  };
}

function rangeAt({ start, end }: Place): Range {
  return new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

function labelOf(claim: Claim): string {
  const stance = stanceOf(claim);
  if (stance === undefined || hasOwnIcon(stance)) return claim.quote;
  return `${symbolOf(stance)} ${claim.quote}`;
}

/** `claim.tagged.orphan` and the like: what menus offer for it. */
function contextOf(claim: Claim): string {
  if (claim.status === 'suggested') return 'claim.suggested';
  const context = claim.record.stance === undefined ? 'claim.stored' : 'claim.tagged';
  return isToCheck(claim) ? `${context}.${claim.anchor}` : context;
}

function iconOf(claim: Claim): ThemeIcon {
  const stance = stanceOf(claim);
  if (claim.status === 'stored' && claim.anchor === 'orphan')
    return new ThemeIcon('debug-disconnect');
  if (stance !== undefined) return stanceIcon(stance);
  const isUnknown = claim.status === 'stored' && claim.record.stance !== undefined;
  return isUnknown
    ? new ThemeIcon('warning')
    : new ThemeIcon('circle-large-outline', new ThemeColor('standpoint.untagged.foreground'));
}
