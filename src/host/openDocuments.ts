import {
  FileSystemError,
  l10n,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  workspace,
} from 'vscode';
import { span, type TextEdit } from '../core/text/span.ts';
import { DocumentChanges } from '../session/documentChanges.ts';
import type { Disposable } from '../session/event.ts';
import type { Session } from '../session/session.ts';
import { type ArticleUri, classify } from '../session/uris.ts';
import { isArticle, uriOf } from './articles.ts';
import { DisposableStore } from './disposableStore.ts';
import type { Host } from './host.ts';

/** Tells the session of every article that is open in VS Code and of what is done to its text. */
export function followDocuments(session: Session, host: Host): Disposable {
  const store = new DisposableStore();

  const documents = store.add(
    new DocumentChanges(session, {
      clock: host.ports.clock,
      onDisk,
      attend: (work) => host.attend(l10n.t('reading an article'), work),
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
    if (followed.delete(uri))
      host.attend(l10n.t('closing an article'), () => documents.closed(uri));
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
    const uri = uriOf(document);
    if (!followed.has(uri)) return changedUnfollowed(document);
    const isDirty = document.isDirty || document.uri.scheme === 'untitled';
    if (contentChanges.length > 0) {
      const edits = contentChanges.map(toEdit);
      documents.changed({ uri, edits, text: document.getText(), isDirty });
    } else if (isDirty) documents.becameDirty(uri);
  };
  const saved = (document: TextDocument) => {
    const uri = uriOf(document);
    if (followed.has(uri))
      host.attend(l10n.t('anchoring edited claims'), () => documents.saved(uri));
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

async function onDisk(uri: ArticleUri): Promise<string | undefined> {
  const at = Uri.parse(uri, true);
  try {
    return await workspace.decode(await workspace.fs.readFile(at), { uri: at });
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
