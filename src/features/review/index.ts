import { commands, l10n, window } from 'vscode';
import { isArticle, uriOf } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { progressItem } from './progressItem.ts';
import { pickReviewKey } from './reviewKeys.ts';

/**
 * Review mode: single keys decide on claims while the article cannot be edited. Each article is in it or not;
 * one that is stays so when its editor is closed and opened again, as VS Code keeps it read-only as well.
 */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const reviewed = new Set<ArticleUri>();
  const progress = store.add(progressItem(session));

  const activeArticle = (): ArticleUri | undefined => {
    const document = window.activeTextEditor?.document;
    return document && isArticle(document, host.settings) ? uriOf(document) : undefined;
  };
  const show = () => {
    const article = activeArticle();
    const isReviewed = article !== undefined && reviewed.has(article);
    commands.executeCommand('setContext', 'standpoint.reviewing', isReviewed);
    progress.show(article, isReviewed);
  };
  const start = async () => {
    const article = activeArticle();
    if (article === undefined) throw new Refusal(l10n.t('Open an article to review its claims.'));
    await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    reviewed.add(article);
    show();
    await commands.executeCommand('standpoint.nextUntagged', { mayStay: true });
  };
  const end = async () => {
    const article = activeArticle();
    if (article === undefined || !reviewed.delete(article)) return;
    await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    show();
  };

  store.add(host.command('standpoint.startReview', start));
  store.add(host.command('standpoint.endReview', end));
  store.add(host.command('standpoint.showReviewKeys', pickReviewKey));
  store.add(window.onDidChangeActiveTextEditor(show));
  store.add(host.settings.languages.onDidChange(show));
  store.add(session.onDidChangeArticle((article) => article === activeArticle() && show()));
  show();
  return store;
}
