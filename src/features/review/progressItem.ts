import { l10n, StatusBarAlignment, window } from 'vscode';
import type { ReviewOrder } from '../../core/corpus/reviewQueue.ts';
import { withoutIcons } from '../../core/text/foreignWords.ts';
import { shownNumber } from '../../host/counts.ts';
import type { Disposable } from '../../session/event.ts';
import type { Queue, Scope } from './queues.ts';
import { scopeWords } from './reviewWords.ts';

/** What the status bar says: how far an article is tagged, or what is left of the review it is in. */
export type Progress =
  | { readonly of: 'article'; readonly queue: Queue; readonly isDone: boolean }
  | {
      readonly of: 'review';
      readonly queue: Queue;
      readonly scope: Scope;
      readonly isDone: boolean;
    };

export interface ProgressItem extends Disposable {
  show(progress: Progress | undefined): void;
}

/** Left of what VS Code shows for a moment, whose priority is the smallest above 0: this item must not jump for it. */
const priority = 1;

/** How far the article in the editor is tagged. A click starts review mode, or shows what can be done in it. */
export function progressItem(): ProgressItem {
  const item = window.createStatusBarItem('standpoint.progress', StatusBarAlignment.Left, priority);
  item.name = l10n.t('Standpoint: Tagged Claims');
  return {
    show(progress) {
      if (progress === undefined || progress.queue.claims.length === 0) return item.hide();
      const isReview = progress.of === 'review';
      const words = isReview
        ? reviewWords(progress.queue, progress.scope)
        : taggedWords(progress.queue);
      const facts = progress.isDone ? [words, l10n.t('article done')] : [words];
      const icon = progress.isDone ? 'pass' : 'tag';
      const shown = withoutIcons(facts.join(' · '));
      item.text = isReview
        ? `$(${icon}) ${l10n.t('Review: {0} · ? for keys', shown)}`
        : `$(${icon}) ${shown}`;
      item.tooltip = isReview
        ? l10n.t('Show what can be done in review mode')
        : l10n.t('Review the claims of this article');
      item.command = isReview ? 'standpoint.showReviewKeys' : 'standpoint.startReview';
      const spoken = facts.join(', ');
      const heard = isReview ? l10n.t('review mode, {0}', spoken) : spoken;
      item.accessibilityInformation = { label: `Standpoint: ${heard}` };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}

function taggedWords({ claims, left }: Queue): string {
  return l10n.t('{0} of {1} tagged', shownNumber(claims.length - left), shownNumber(claims.length));
}

function reviewWords({ claims, left, order }: Queue, scope: Scope): string {
  const of = l10n.t('{0} of {1} left', shownNumber(left), shownNumber(claims.length));
  return [left === 0 ? allTagged(claims.length) : of, scopeWords(scope), ...notPlace(order)].join(
    ' · ',
  );
}

function allTagged(count: number): string {
  return count === 1 ? l10n.t('1 claim tagged') : l10n.t('all {0} tagged', shownNumber(count));
}

/** The order of the text goes without saying. */
function notPlace(order: ReviewOrder): readonly string[] {
  switch (order) {
    case 'place':
      return [];
    case 'leastSure':
      return [l10n.t('least sure first')];
    case 'surest':
      return [l10n.t('surest first')];
  }
}
