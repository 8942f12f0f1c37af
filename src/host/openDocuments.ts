import { l10n, type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';
import { span, type TextEdit } from '../core/text/span.ts';
import type { Disposable } from '../session/event.ts';
import type { Session } from '../session/session.ts';
import { type ArticleUri, classify } from '../session/uris.ts';
import { isArticle, uriOf } from './articles.ts';
import { DisposableStore } from './disposableStore.ts';
import type { Host } from './host.ts';
import { SuspectedReloads } from './suspectedReloads.ts';

/** Tells the session of every article that is open in VS Code and of what is done to its text. */
export function followDocuments(session: Session, host: Host): Disposable {
  const store = new DisposableStore();

  const reloads = store.add(
    new SuspectedReloads(host, async (document) => {
      const uri = uriOf(document);
      if (followed.has(uri)) await session.reload(uri, document.getText());
    }),
  );

  /** What the session was told is open. A document's language may have changed by the time it closes. */
  const followed = new Set<ArticleUri>();

  const opened = (document: TextDocument) => {
    if (!isArticle(document, host.settings)) return;
    followed.add(uriOf(document));
    host.attend(l10n.t('reading an article'), () =>
      session.open(uriOf(document), document.getText()),
    );
  };
  const closed = (document: TextDocument) => {
    const uri = uriOf(document);
    if (followed.delete(uri)) host.attend(l10n.t('closing an article'), () => session.close(uri));
    else refresh(document);
  };
  /** The user changed which languages are those of articles. */
  const languagesChanged = () => {
    for (const document of workspace.textDocuments) {
      if (followed.has(uriOf(document)) === isArticle(document, host.settings)) continue;
      if (followed.has(uriOf(document))) closed(document);
      else opened(document);
    }
  };
  const changed = ({ document, contentChanges }: TextDocumentChangeEvent) => {
    if (!followed.has(uriOf(document))) return changedUnfollowed(document);
    if (document.isDirty) reloads.cancel(document);
    if (contentChanges.length === 0) return;
    session.edit(uriOf(document), contentChanges.map(toEdit), document.getText());
    if (!document.isDirty && document.uri.scheme !== 'untitled') reloads.suspect(document);
  };
  const saved = (document: TextDocument) => {
    const uri = uriOf(document);
    if (followed.has(uri)) host.attend(l10n.t('anchoring edited claims'), () => session.save(uri));
  };
  /** Sidecars and codebooks count as they are typed; an article in another language as it is on disk. */
  const changedUnfollowed = (document: TextDocument) => {
    if (classify(uriOf(document)) !== undefined || !document.isDirty) refresh(document);
  };
  const refresh = (document: TextDocument) => {
    const uri = uriOf(document);
    if (classify(uri) === undefined && !session.articles.knows(uri)) return;
    host.attend(l10n.t('reading a file'), () => session.refresh(uri));
  };

  store.add(workspace.onDidOpenTextDocument(opened));
  store.add(workspace.onDidCloseTextDocument(closed));
  store.add(workspace.onDidChangeTextDocument(changed));
  store.add(workspace.onDidSaveTextDocument(saved));
  store.add(host.settings.languages.onDidChange(languagesChanged));
  workspace.textDocuments.forEach(opened);
  return store;
}

function toEdit(change: TextDocumentChangeEvent['contentChanges'][number]): TextEdit {
  const { rangeOffset, rangeLength, text } = change;
  return { span: span(rangeOffset, rangeOffset + rangeLength), newText: text };
}
