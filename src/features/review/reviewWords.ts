import { l10n } from 'vscode';
import type { ReviewOrder } from '../../core/corpus/reviewQueue.ts';
import { nameOf } from '../../host/articleName.ts';
import type { ArticleUri } from '../../session/uris.ts';
import type { Scope } from './queues.ts';

/** What is reviewed, in a word or a name. */
export function scopeWords(scope: Scope): string {
  switch (scope.over) {
    case 'article':
      return l10n.t('Article');
    case 'folder':
      return scope.within === undefined ? l10n.t('Folder') : nameOf(scope.within as ArticleUri);
    case 'actor':
      return scope.actor.name;
  }
}

/** The orders by what they are called where one is chosen. */
export function orderWords(): { readonly [order in ReviewOrder]: string } {
  return {
    place: l10n.t('Place in the Text'),
    leastSure: l10n.t('Least Sure First'),
    surest: l10n.t('Surest First'),
  };
}

/** That nothing is left, and what may be next. */
export function allTaggedWords(scope: Scope): string {
  return scope.over === 'article'
    ? l10n.t(
        'Every claim of this article is tagged. D marks it done, Shift+N reviews the next one.',
      )
    : l10n.t(
        'Every claim is tagged: {0}. D marks this article done, Escape ends the review.',
        scopeWords(scope),
      );
}
