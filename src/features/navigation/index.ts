import { Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { Claim } from '../../core/annotation/annotation.ts';
import { hull } from '../../core/text/span.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';

/** Going from one claim of an article to the next and back. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();

  const goFrom =
    (pick: (claims: readonly Claim[], cursor: number) => Claim | undefined) => async () => {
      const editor = window.activeTextEditor;
      if (editor === undefined || !isArticle(editor.document, host.settings)) {
        throw new Refusal('Open an article first, a text or Markdown file.');
      }
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
