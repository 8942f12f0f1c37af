import { type TextEditor, window, workspace } from 'vscode';
import { highlights } from '../../core/annotation/highlight.ts';
import { type Codebook, defaultCodebook } from '../../core/codebook/codebook.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { Decorations } from './decorations.ts';
import { showLegend } from './legend.ts';
import { areTooMany, nearby } from './nearby.ts';

/** Marks claims and actors in every visible article, and takes the marks away when switched off. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const { highlights: enabled, actorHighlights: actors, languages } = host.settings;
  const decorations = store.add(new Decorations());

  const show = (editor: TextEditor) => {
    const isMarked = enabled.value && isArticle(editor.document, host.settings);
    const annotations = isMarked
      ? session.articles.annotationsOf(uriOf(editor.document))
      : undefined;
    const all = annotations ? highlights(annotations) : [];
    const wanted = actors.value ? all : all.filter(({ look }) => look !== 'actor');
    decorations.show(editor, areTooMany(wanted) ? nearby(editor, wanted) : wanted);
    if (areTooMany(wanted)) scrolled.add(editor);
    else scrolled.delete(editor);
  };
  /** The editors that have to be shown more when they scroll. */
  const scrolled = new WeakSet<TextEditor>();
  const showAll = () => window.visibleTextEditors.forEach(show);
  const showArticle = (article: ArticleUri) => {
    window.visibleTextEditors.filter(({ document }) => uriOf(document) === article).forEach(show);
  };

  store.add(session.onDidChangeArticle(showArticle));
  store.add(window.onDidChangeVisibleTextEditors(showAll));
  // A document that gets another language is opened again, in the same editor.
  store.add(workspace.onDidOpenTextDocument((document) => showArticle(uriOf(document))));
  store.add(
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (scrolled.has(textEditor)) show(textEditor);
    }),
  );
  store.add(enabled.onDidChange(showAll));
  store.add(actors.onDidChange(showAll));
  store.add(languages.onDidChange(showAll));
  store.add(host.command('standpoint.showLegend', () => showLegend(codebookAtHand(session))));
  store.add(host.command('standpoint.toggleHighlights', () => enabled.update(!enabled.value)));
  showAll();
  return store;
}

/** The codebook of the article in the editor, else of the first one of the folder. */
function codebookAtHand({ articles }: Session): Codebook {
  const document = window.activeTextEditor?.document;
  const here = document && articles.codebookOf(uriOf(document));
  const first = articles.all()[0];
  return here ?? (first && articles.codebookOf(first.article)) ?? defaultCodebook;
}
