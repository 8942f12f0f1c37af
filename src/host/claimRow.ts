import { type Command, l10n, ThemeColor, ThemeIcon, Uri } from 'vscode';
import { type ClaimSummary, isToCheck, stanceOf } from '../core/annotation/annotation.ts';
import { changedSymbol } from '../core/annotation/highlight.ts';
import { symbolOf } from '../core/codebook/stanceSymbol.ts';
import { inReadingOrder } from '../core/text/foreignWords.ts';
import type { Place } from '../session/articles.ts';
import type { ArticleUri } from '../session/uris.ts';
import { rangeAt } from './ranges.ts';
import { hasOwnIcon, stanceIcon } from './stanceIcon.ts';

/**
 * A claim's words, with the symbol of its stance where the icon is not one of its own; first the sign of changed
 * words, as in the text, since a narrow sidebar cuts what stands behind the words.
 */
export function claimLabel(claim: ClaimSummary): string {
  const stance = stanceOf(claim);
  const isChanged = claim.status === 'stored' && claim.anchor === 'changed';
  const isShown = stance === undefined || hasOwnIcon(stance);
  return [
    ...(isChanged ? [changedSymbol] : []),
    ...(isShown ? [] : [symbolOf(stance)]),
    inReadingOrder(claim.quote),
  ].join(' ');
}

/** The stance of a claim as an icon, or what has become of it. */
export function claimIcon(claim: ClaimSummary): ThemeIcon {
  if (claim.status === 'stored' && claim.anchor === 'orphan') {
    return new ThemeIcon('debug-disconnect');
  }
  const stance = stanceOf(claim);
  if (stance !== undefined) return stanceIcon(stance);
  const isUnknown = claim.status === 'stored' && claim.record.stance !== undefined;
  return isUnknown
    ? new ThemeIcon('warning')
    : new ThemeIcon('circle-large-outline', new ThemeColor('standpoint.untagged.foreground'));
}

/**
 * `claim.tagged.orphan.named.done` and the like: what menus offer for it, its actor and, where they do, for
 * its article, which may be done.
 */
export function claimContext(claim: ClaimSummary, isDone = false): string {
  return [
    'claim',
    statusOf(claim),
    ...(isToCheck(claim) ? [claim.anchor] : []),
    ...(claim.actor ? ['named'] : []),
    ...(isDone ? ['done'] : []),
  ].join('.');
}

function statusOf(claim: ClaimSummary): string {
  if (claim.status === 'suggested') return 'suggested';
  return claim.record.stance === undefined ? 'stored' : 'tagged';
}

/** Shows a claim in its article; a click shows it there, Enter goes there: that is `vscode.open`. */
export function openingClaim(article: ArticleUri, place: Place | undefined): Command {
  return {
    command: 'vscode.open',
    title: l10n.t('Open Claim'),
    arguments: [Uri.parse(article, true), place ? { selection: rangeAt(place) } : {}],
  };
}
