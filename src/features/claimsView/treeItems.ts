import {
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import { type Claim, stanceOf, stanceWords } from '../../core/annotation/annotation.ts';
import { symbolOf } from '../../core/codebook/stanceSymbol.ts';
import type { ActorNode, ArticleNode, ClaimNode } from '../../core/corpus/groupByActor.ts';
import { nameOf } from '../../host/articleName.ts';
import { hasOwnIcon, stanceIcon } from '../../host/stanceIcon.ts';
import type { Place } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

const kindWords = { direct: 'quoted', mixed: 'partly quoted', indirect: 'reported' } as const;

/** How an actor looks in the tree: its name and how many of its claims are there. */
export function actorItem(node: ActorNode<ArticleUri>): TreeItem {
  const item = new TreeItem(node.actor?.name ?? 'No actor yet', TreeItemCollapsibleState.Collapsed);
  const { count } = node;
  item.id = node.id;
  item.iconPath = new ThemeIcon(iconOfActor(node));
  item.description = node.untagged === 0 ? `${count}` : `${count} · ${node.untagged} untagged`;
  item.tooltip = `${item.label}: ${count === 1 ? '1 claim' : `${count} claims`}, ${node.untagged} without a stance`;
  item.contextValue = 'actor';
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function iconOfActor({ actor }: ActorNode<ArticleUri>): string {
  if (actor === undefined) return 'question';
  return actor.kind === 'name' ? 'person' : 'account';
}

/** How an article looks under an actor: as in the Explorer, with the number of claims. */
export function articleItem({ id, article, claims }: ArticleNode<ArticleUri>): TreeItem {
  const item = new TreeItem(Uri.parse(article, true), TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.iconPath = ThemeIcon.File;
  item.description = `${claims.length}`;
  item.contextValue = 'article';
  return item;
}

/**
 * How a claim looks in the tree: its words, and its stance as an icon, with its symbol where the icon
 * is not one of its own. A click shows it in its article, Enter goes there: that is `vscode.open`.
 */
export function claimItem(
  { id, article, claim }: ClaimNode<ArticleUri>,
  place: Place | undefined,
): TreeItem {
  const item = new TreeItem(labelOf(claim), TreeItemCollapsibleState.None);
  const stance = stanceWords(claim);
  item.id = id;
  item.iconPath = iconOfClaim(claim);
  item.description = noteOn(claim);
  item.tooltip = new MarkdownString()
    .appendText(claim.quote)
    .appendMarkdown('\n\n')
    .appendText(`${stance} · ${kindWords[claim.kind]} · ${nameOf(article)}`);
  item.contextValue = contextOf(claim);
  item.command = {
    command: 'vscode.open',
    title: 'Open Claim',
    arguments: [Uri.parse(article, true), place ? { selection: rangeAt(place) } : {}],
  };
  item.accessibilityInformation = { label: `${stance}: ${claim.quote}, ${nameOf(article)}` };
  return item;
}

function rangeAt({ start, end }: Place): Range {
  return new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

function labelOf(claim: Claim): string {
  const stance = stanceOf(claim);
  if (stance === undefined || hasOwnIcon(stance)) return claim.quote;
  return `${symbolOf(stance)} ${claim.quote}`;
}

function noteOn(claim: Claim): string {
  if (claim.status === 'suggested') return '';
  if (claim.anchor === 'orphan') return 'no longer in the text';
  return claim.needsReview ? 'words changed' : '';
}

function contextOf(claim: Claim): string {
  if (claim.status === 'suggested') return 'claim.suggested';
  return claim.record.stance === undefined ? 'claim.stored' : 'claim.tagged';
}

function iconOfClaim(claim: Claim): ThemeIcon {
  const stance = stanceOf(claim);
  if (claim.status === 'stored' && claim.anchor === 'orphan')
    return new ThemeIcon('debug-disconnect');
  if (stance !== undefined) return stanceIcon(stance);
  const isUnknown = claim.status === 'stored' && claim.record.stance !== undefined;
  return isUnknown
    ? new ThemeIcon('warning')
    : new ThemeIcon('circle-large-outline', new ThemeColor('standpoint.untagged.foreground'));
}
