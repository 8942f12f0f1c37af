import { type TextDocument, type Uri, window, workspace } from 'vscode';
import type { Disposable } from '../session/event.ts';
import type { ArticleUri } from '../session/uris.ts';
import { DisposableStore } from './disposableStore.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';

/** The address under which the session knows a document. */
export function uriOf(document: TextDocument): ArticleUri {
  return document.uri.toString() as ArticleUri;
}

/**
 * Whether an open document is an article: by its language, where the user keeps files. Other schemes
 * are views of something else: a comparison with git, an output, a search.
 */
export function isArticle({ uri, languageId }: TextDocument, settings: Settings): boolean {
  const isOfUser =
    uri.scheme === 'untitled' ||
    workspace.getWorkspaceFolder(uri) !== undefined ||
    workspace.fs.isWritableFileSystem(uri.scheme) === true;
  return isOfUser && settings.languages.value.includes(languageId) && !isTable(uri);
}

/** VS Code calls CSV plain text. What is in a table, an export of claims perhaps, is no article. */
function isTable({ path }: Uri): boolean {
  return /\.(csv|tsv)$/i.test(path);
}

/** Whether an editor shows an article just now. */
export function isVisible(article: ArticleUri): boolean {
  return window.visibleTextEditors.some(({ document }) => uriOf(document) === article);
}

/**
 * Keeps the `when` clauses of menus informed whether the active editor shows an article, and those of keys of the
 * languages that articles are in: what VS Code asks of a language by itself is true from the moment a file is
 * open, so that no key is lost that is pressed before Standpoint has heard of the file.
 */
export function tellWhetherArticleIsActive({ contextKeys, settings }: Host): Disposable {
  const store = new DisposableStore();
  const tell = () => {
    const document = window.activeTextEditor?.document;
    const isActive = document !== undefined && isArticle(document, settings);
    contextKeys.set('standpoint.articleActive', isActive);
    contextKeys.set('standpoint.articleLanguages', settings.languages.value);
  };
  store.add(window.onDidChangeActiveTextEditor(tell));
  store.add(workspace.onDidOpenTextDocument(tell));
  store.add(settings.languages.onDidChange(tell));
  tell();
  return store;
}
