import { type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';
import { span, type TextEdit } from '../core/text/span.ts';
import type { Disposable } from '../session/event.ts';
import type { Session } from '../session/session.ts';
import { classify } from '../session/uris.ts';
import { isArticle, uriOf } from './articles.ts';
import { DisposableStore } from './disposableStore.ts';
import type { Host } from './host.ts';

/** Tells the session of every article that is open in VS Code and of what is done to its text. */
export function followDocuments(session: Session, host: Host): Disposable {
  const store = new DisposableStore();

  const opened = (document: TextDocument) => {
    if (isArticle(document, host.settings)) {
      host.attend('reading an article', () => session.open(uriOf(document), document.getText()));
    }
  };
  const closed = (document: TextDocument) => {
    if (isArticle(document, host.settings)) {
      host.attend('closing an article', () => session.close(uriOf(document)));
    } else {
      refreshIfYaml(document);
    }
  };
  const changed = ({ document, contentChanges }: TextDocumentChangeEvent) => {
    if (!isArticle(document, host.settings)) return refreshIfYaml(document);
    if (contentChanges.length === 0) return;
    // A document that a change leaves clean was reloaded from disk, or undone to what is there:
    // VS Code then replaces everything at once, and only the words can say where claims are now.
    if (!document.isDirty && document.uri.scheme !== 'untitled') return opened(document);
    session.edit(uriOf(document), contentChanges.map(toEdit), document.getText());
  };
  const refreshIfYaml = (document: TextDocument) => {
    if (classify(uriOf(document)) === undefined) return;
    host.attend('reading a sidecar', () => session.refresh(uriOf(document)));
  };

  store.add(workspace.onDidOpenTextDocument(opened));
  store.add(workspace.onDidCloseTextDocument(closed));
  store.add(workspace.onDidChangeTextDocument(changed));
  workspace.textDocuments.forEach(opened);
  return store;
}

function toEdit(change: TextDocumentChangeEvent['contentChanges'][number]): TextEdit {
  const { rangeOffset, rangeLength, text } = change;
  return { span: span(rangeOffset, rangeOffset + rangeLength), newText: text };
}
