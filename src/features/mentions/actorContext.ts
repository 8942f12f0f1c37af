import { window } from 'vscode';
import { isVisible } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { actorAtPosition } from './actorAtPosition.ts';

/** Keeps the `when` clauses of keys informed whether the cursor stands at an actor: elsewhere F2 is VS Code's own. */
export function tellWhetherAtActor(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const tell = () => {
    const editor = window.activeTextEditor;
    const isAtActor =
      editor !== undefined &&
      actorAtPosition(editor.document, editor.selection.active, session, host) !== undefined;
    host.contextKeys.set('standpoint.atActor', isAtActor);
  };
  store.add(window.onDidChangeTextEditorSelection(tell));
  store.add(window.onDidChangeActiveTextEditor(tell));
  store.add(session.onDidChangeArticle((article) => isVisible(article) && tell()));
  store.add(host.settings.languages.onDidChange(tell));
  tell();
  return store;
}
