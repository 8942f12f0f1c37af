import { Selection, type TextEditor, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { Claim } from '../../core/annotation/annotation.ts';
import { isClaimAddress } from '../../core/corpus/groupByActor.ts';
import { hull } from '../../core/text/span.ts';
import { uriOf } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** Going to a claim: from the tree, and from one claim of an article to the next. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();

  store.add(
    host.command('standpoint.openClaim', async (address) => {
      if (!isClaimAddress(address)) return;
      const article = address.article as ArticleUri;
      const claim = session.claim(article, address.key);
      if (claim === undefined) throw new Refusal('This claim is no longer there.');
      if (claim.spans.length === 0) {
        throw new Refusal(
          'The words of this claim are no longer in the article. Its record keeps them.',
        );
      }
      const document = await workspace.openTextDocument(Uri.parse(article, true));
      const editor = await window.showTextDocument(document, { preview: true });
      select(editor, session.claim(article, address.key) ?? claim);
    }),
  );

  const goFrom =
    (pick: (claims: readonly Claim[], cursor: number) => Claim | undefined) => async () => {
      const editor = window.activeTextEditor;
      if (editor === undefined) throw new Refusal('Open an article first.');
      const { claims } = session.annotationsOf(uriOf(editor.document)) ?? { claims: [] };
      const shown = claims.filter((claim) => claim.spans.length > 0);
      const claim = pick(shown, editor.document.offsetAt(editor.selection.start));
      if (claim === undefined) throw new Refusal('There are no claims in this article.');
      select(editor, claim);
    };
  store.add(
    host.command(
      'standpoint.nextClaim',
      goFrom((claims, cursor) => claims.find((claim) => startOf(claim) > cursor) ?? claims[0]),
    ),
  );
  store.add(
    host.command(
      'standpoint.previousClaim',
      goFrom(
        (claims, cursor) => claims.findLast((claim) => startOf(claim) < cursor) ?? claims.at(-1),
      ),
    ),
  );
  return store;
}

function startOf(claim: Claim): number {
  return claim.spans[0]?.start ?? Number.POSITIVE_INFINITY;
}

/** Selects a claim from its first word to its last and shows it in the middle of the editor. */
function select(editor: TextEditor, claim: Claim): void {
  const whole = hull(claim.spans);
  if (whole === undefined) return;
  const range = rangeOf(editor.document, whole);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
