import { l10n, type TextEditor, Uri, window } from 'vscode';
import type { Anchor } from '../../core/sidecar/record.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import type { Host } from '../../host/host.ts';
import { selectedSpans } from '../../host/ranges.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, fileName } from '../../session/uris.ts';

/** Selected words of an article; several selections are the pieces of one claim. */
export interface SelectedPlace {
  readonly article: ArticleUri;
  readonly anchors: readonly Anchor[];
}

/**
 * The words that are selected in an article, in the active editor's where none is given. Throws a Refusal
 * that says what to do where there are none; the article is shown then.
 */
export async function selectedPlace(
  session: Session,
  host: Host,
  article: ArticleUri | undefined,
): Promise<SelectedPlace> {
  const editor = article === undefined ? activeArticle(host) : editorOf(article);
  const of = editor === undefined ? article : uriOf(editor.document);
  if (of === undefined)
    throw new Refusal(l10n.t('Open the article and select the words of the claim.'));
  const anchors = session.articles.anchorsAt(of, editor === undefined ? [] : selectedSpans(editor));
  if (anchors.length > 0) return { article: of, anchors };
  await window.showTextDocument(editor?.document.uri ?? Uri.parse(of, true));
  throw new Refusal(
    l10n.t(
      'Select the words of the claim in “{0}”, then choose Re-anchor Claim to Selection.',
      fileName(of),
    ),
  );
}

function activeArticle(host: Host): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isArticle(editor.document, host.settings) ? editor : undefined;
}

/** The editor that shows an article, the active one where several do. */
function editorOf(article: ArticleUri): TextEditor | undefined {
  const shown = [window.activeTextEditor, ...window.visibleTextEditors];
  return shown.find((editor) => editor !== undefined && uriOf(editor.document) === article);
}
