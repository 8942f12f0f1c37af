import { l10n, StatusBarAlignment, window } from 'vscode';
import { stanceOf } from '../../core/annotation/annotation.ts';
import { shownNumber } from '../../host/counts.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** How far the article in the editor is tagged, in the status bar. */
export interface ProgressItem extends Disposable {
  show(article: ArticleUri | undefined, isReviewed: boolean): void;
}

/** A click on it starts review mode, or shows its keys. */
export function progressItem(session: Session): ProgressItem {
  const item = window.createStatusBarItem('standpoint.progress', StatusBarAlignment.Left);
  item.name = l10n.t('Standpoint: Tagged Claims');
  return {
    show(article, isReviewed) {
      const claims = article && session.articles.annotationsOf(article)?.claims;
      if (claims === undefined || claims.length === 0) return item.hide();
      const tagged = claims.filter((claim) => stanceOf(claim) !== undefined).length;
      const words = l10n.t('{0} of {1} tagged', shownNumber(tagged), shownNumber(claims.length));
      item.text = isReviewed
        ? `$(tag) ${l10n.t('Review: {0} · ? for keys', words)}`
        : `$(tag) ${words}`;
      item.tooltip = isReviewed
        ? l10n.t('Show the keys of review mode')
        : l10n.t('Review the claims of this article');
      item.command = isReviewed ? 'standpoint.showReviewKeys' : 'standpoint.startReview';
      const heard = isReviewed ? l10n.t('review mode, {0}', words) : words;
      item.accessibilityInformation = { label: `Standpoint: ${heard}` };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
