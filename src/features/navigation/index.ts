import { l10n, type TextEditor, window } from 'vscode';
import type { Claim } from '../../core/annotation/annotation.ts';
import {
  claimsToWalk,
  type Step,
  stepFrom,
  type WalkedClaims,
  type WalkPlace,
} from '../../core/annotation/walk.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { claimGoneTo } from '../../host/claimAtCursor.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import { goToClaim } from '../../host/goToClaim.ts';
import type { Host } from '../../host/host.ts';
import { selectedSpan } from '../../host/ranges.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';

/** Going from one claim of an article to another: over all, those without a stance, or those to check. */
export function register(session: Session, host: Host): Disposable {
  const claimsIn = (editor: TextEditor): readonly Claim[] => {
    const { claims } = session.articles.annotationsOf(uriOf(editor.document)) ?? { claims: [] };
    if (claimsToWalk(claims, 'all').length === 0)
      throw new Refusal(l10n.t('There are no claims in this article.'));
    return claims;
  };
  /** Where the editor is, or will be as soon as it has caught up with the last command. */
  const placeIn = ({ document, selection }: TextEditor): WalkPlace => {
    const goneTo = claimGoneTo(session, host, uriOf(document));
    return { selected: selectedSpan(document, selection), ...(goneTo && { key: goneTo.key }) };
  };
  const walk =
    (which: WalkedClaims, step: Step) =>
    async (argument?: unknown): Promise<void> => {
      const editor = activeArticle(host);
      const claims = claimsIn(editor);
      const wraps = !isSet(argument, 'wrap', false);
      const claim = stepFrom(claims, placeIn(editor), step, { which, wraps });
      if (claim !== undefined) return goToClaim(editor, claim, host);
      const isNone = claimsToWalk(claims, which).length === 0;
      say(isNone ? noneLeft(which) : l10n.t('No more claims in this direction.'));
    };
  const nextUntagged = walk('untagged', 'next');
  const untaggedHere = walk('untagged', 'here');

  const store = new DisposableStore();
  store.add(host.command('standpoint.nextClaim', walk('all', 'next')));
  store.add(host.command('standpoint.previousClaim', walk('all', 'previous')));
  store.add(host.command('standpoint.firstClaim', walk('all', 'first')));
  store.add(host.command('standpoint.lastClaim', walk('all', 'last')));
  store.add(
    host.command('standpoint.nextUntagged', (argument) =>
      isSet(argument, 'mayStay', true) ? untaggedHere(argument) : nextUntagged(argument),
    ),
  );
  store.add(host.command('standpoint.previousUntagged', walk('untagged', 'previous')));
  store.add(host.command('standpoint.nextToCheck', walk('toCheck', 'next')));
  store.add(host.command('standpoint.previousToCheck', walk('toCheck', 'previous')));
  return store;
}

/** Why there is nothing to go to in an article with claims. */
function noneLeft(which: WalkedClaims): string {
  return which === 'toCheck'
    ? l10n.t('No claim of this article has to be checked.')
    : l10n.t('Every claim of this article is tagged.');
}

/** Whether a keybinding brought this. */
function isSet(argument: unknown, key: 'wrap' | 'mayStay', value: boolean): boolean {
  const brought: { readonly [key in string]?: unknown } =
    typeof argument === 'object' && argument !== null ? { ...argument } : {};
  return brought[key] === value;
}

function activeArticle({ settings }: Host): TextEditor {
  const editor = window.activeTextEditor;
  if (editor !== undefined && isArticle(editor.document, settings)) return editor;
  throw new Refusal(l10n.t('Open an article first.'));
}
