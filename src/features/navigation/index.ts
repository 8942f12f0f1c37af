import { l10n, Selection, type TextEditor, window } from 'vscode';
import { type Claim, stanceOf } from '../../core/annotation/annotation.ts';
import { hull } from '../../core/text/span.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { rangeOf } from '../../host/ranges.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';

/** Going from one claim of an article to the next and back, over all or over those without a stance. */
export function register(session: Session, host: Host): Disposable {
  const claimsIn = (editor: TextEditor): readonly Claim[] => {
    const { claims } = session.articles.annotationsOf(uriOf(editor.document)) ?? { claims: [] };
    const shown = claims.filter((claim) => claim.spans.length > 0);
    if (shown.length === 0) throw new Refusal(l10n.t('There are no claims in this article.'));
    return shown;
  };
  /** Where the editor is, or will be as soon as it has caught up with the last command. */
  const placeIn = (editor: TextEditor): number => {
    const article = uriOf(editor.document);
    const current = host.currentClaim.in(article);
    const claim = current && session.articles.claim(article, current.key);
    return claim?.spans[0]?.start ?? editor.document.offsetAt(editor.selection.start);
  };
  const goTo = (pick: Pick) => async () => {
    const editor = activeArticle(host);
    const claim = pick(claimsIn(editor), placeIn(editor));
    if (claim !== undefined) select(editor, claim, host);
  };
  const goToUntagged = (pick: Pick) => async () => {
    const editor = activeArticle(host);
    const untagged = claimsIn(editor).filter((claim) => stanceOf(claim) === undefined);
    const claim = pick(untagged, placeIn(editor));
    if (claim === undefined) say(l10n.t('Every claim of this article is tagged.'));
    else select(editor, claim, host);
  };

  const store = new DisposableStore();
  store.add(host.command('standpoint.nextClaim', goTo(next)));
  store.add(host.command('standpoint.previousClaim', goTo(previous)));
  store.add(
    host.command('standpoint.nextUntagged', (argument) =>
      goToUntagged(mayStay(argument) ? nearest : next)(),
    ),
  );
  store.add(host.command('standpoint.previousUntagged', goToUntagged(previous)));
  return store;
}

type Pick = (claims: readonly Claim[], cursor: number) => Claim | undefined;

/** The first behind the cursor; from the end on, from the start again. */
const next: Pick = (claims, cursor) => claims.find((claim) => startOf(claim) > cursor) ?? claims[0];

/** The one at the cursor, or the first behind it. */
const nearest: Pick = (claims, cursor) =>
  claims.find((claim) => (hull(claim.spans)?.end ?? 0) > cursor) ?? claims[0];

const previous: Pick = (claims, cursor) =>
  claims.findLast((claim) => startOf(claim) < cursor) ?? claims.at(-1);

function mayStay(argument: unknown): boolean {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'mayStay' in argument &&
    argument.mayStay === true
  );
}

function startOf(claim: Claim): number {
  return claim.spans[0]?.start ?? Number.POSITIVE_INFINITY;
}

function activeArticle({ settings }: Host): TextEditor {
  const editor = window.activeTextEditor;
  if (editor !== undefined && isArticle(editor.document, settings)) return editor;
  throw new Refusal(l10n.t('Open an article first.'));
}

/** Selects a claim from its first word to its last. */
function select(editor: TextEditor, claim: Claim, host: Host): void {
  const whole = hull(claim.spans);
  if (whole === undefined) return;
  const { start, end } = rangeOf(editor.document, whole);
  host.currentClaim.goTo(editor, claim.key, new Selection(start, end));
}
