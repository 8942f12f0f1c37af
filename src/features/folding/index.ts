import {
  commands,
  EventEmitter,
  FoldingRange,
  l10n,
  languages,
  type TextDocument,
  window,
} from 'vscode';
import { articleFolding, type FoldableLines } from '../../core/annotation/articleFolding.ts';
import { provideForArticles } from '../../host/articleProviders.ts';
import { isVisible } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { articleIn } from '../../host/shownArticle.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';

/** Folds what nobody claims, so that an article can be read claim by claim. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const changed = store.add(new EventEmitter<void>());
  const linesOf = (document: TextDocument): readonly FoldableLines[] => {
    const claims = articleIn(document, session, host)?.annotations.claims ?? [];
    // Where nothing is claimed, VS Code's own folding by indentation serves better.
    if (claims.length === 0) return [];
    return articleFolding(document.getText(), claims, document.languageId === 'markdown');
  };
  store.add(
    provideForArticles(host.settings, (selector) =>
      languages.registerFoldingRangeProvider(selector, {
        onDidChangeFoldingRanges: changed.event,
        provideFoldingRanges(document) {
          const lines = linesOf(document);
          if (lines.length === 0) return undefined;
          return lines.map(({ first, last }) => new FoldingRange(first - 1, last - 1));
        },
      }),
    ),
  );
  store.add(session.onDidChangeArticle((article) => isVisible(article) && changed.fire()));
  store.add(
    host.command('standpoint.foldUnclaimed', async () => {
      const document = window.activeTextEditor?.document;
      const lines = document === undefined ? [] : linesOf(document);
      const selectionLines = lines.flatMap(({ is, first }) =>
        is === 'unclaimed' ? first - 1 : [],
      );
      if (selectionLines.length === 0) {
        throw new Refusal(l10n.t('There is no text without claims to fold in this article.'));
      }
      await commands.executeCommand('editor.fold', { selectionLines, levels: 1 });
    }),
  );
  return store;
}
