import { StatusBarAlignment, window } from 'vscode';
import { stanceOf } from '../../core/annotation/annotation.ts';
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
  item.name = 'Standpoint: Tagged Claims';
  return {
    show(article, isReviewed) {
      const claims = article && session.articles.annotationsOf(article)?.claims;
      if (claims === undefined || claims.length === 0) return item.hide();
      const tagged = claims.filter((claim) => stanceOf(claim) !== undefined).length;
      const words = `${tagged} of ${claims.length} tagged`;
      item.text = isReviewed ? `$(tag) Review: ${words} · ? for keys` : `$(tag) ${words}`;
      item.tooltip = isReviewed
        ? 'Show the keys of review mode'
        : 'Review the claims of this article';
      item.command = isReviewed ? 'standpoint.showReviewKeys' : 'standpoint.startReview';
      item.accessibilityInformation = { label: `Standpoint: ${words}` };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
