import { l10n, type TextEditor, type TreeView, window } from 'vscode';
import { claimAt } from '../../core/annotation/claimAt.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { selectedSpan } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import type { ClaimsTree } from './claimsTree.ts';
import type { TreeElement } from './treeElement.ts';

/** Milliseconds the cursor has to rest: holding an arrow key must not send the tree up and down. */
const rest = 150;

/** Shows the claim that the cursor stands in as the selected row, without taking the focus from the text. */
export function followCursor(
  session: Session,
  host: Host,
  tree: ClaimsTree,
  view: TreeView<TreeElement>,
): Disposable {
  const store = new DisposableStore();
  let pending: Disposable | undefined;

  const reveal = async (editor: TextEditor) => {
    if (!view.visible || editor !== window.activeTextEditor) return;
    const claim = claimIn(editor);
    if (claim === undefined || view.selection.some((row) => isRowOf(row, claim))) return;
    const element = tree.find(claim);
    if (element === undefined) return;
    await view.reveal(element, { select: true, focus: false });
  };
  const claimIn = ({ document, selection }: TextEditor): ClaimAddress<ArticleUri> | undefined => {
    const article = uriOf(document);
    const { claims } = session.articles.annotationsOf(article) ?? { claims: [] };
    const claim = claimAt(claims, selectedSpan(document, selection));
    return claim && { article, key: claim.key };
  };

  store.add(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      pending?.dispose();
      if (!host.settings.followCursor.value || !isArticle(textEditor.document, host.settings))
        return;
      pending = host.ports.clock.after(rest, () => {
        host.attend(l10n.t('showing the claim at the cursor'), () => reveal(textEditor));
      });
    }),
  );
  store.add({ dispose: () => pending?.dispose() });
  return store;
}

/** A claim to check has two rows, of which the user may have selected the other, and further rows with it. */
function isRowOf(row: TreeElement, claim: ClaimAddress<ArticleUri>): boolean {
  return row.article === claim.article && row.key === claim.key;
}
