import { l10n, type TextEditor } from 'vscode';
import { type Adjustment, adjustSpans, type Boundary } from '../../core/annotation/adjustSpans.ts';
import { claimsTouched } from '../../core/annotation/claimAt.ts';
import { areSameSpans, type Span } from '../../core/text/span.ts';
import { uriOf } from '../../host/articles.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import { goToClaim } from '../../host/goToClaim.ts';
import type { Host } from '../../host/host.ts';
import { pickClaim } from '../../host/pickClaim.ts';
import { selectedSpans } from '../../host/ranges.ts';
import { say } from '../../host/say.ts';
import { articleEditor, type ChosenClaim, claimOf } from '../../host/subject.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { TaskQueue } from '../../session/taskQueue.ts';

/** A step that is shown, and on its way to the disk. */
interface Shown {
  readonly written: Promise<unknown>;
}

/** Moving the boundaries of a claim, by keyboard. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  /** A key may be held: each step starts from what the one before it made of the claim. */
  const queue = new TaskQueue<'boundaries'>();

  /** Settles when the claim is shown with its words and gone to; nobody waits for the disk. */
  const show = async (
    editor: TextEditor,
    { article, meant }: ChosenClaim,
    spans: readonly Span[],
  ): Promise<Shown> => {
    const anchors = session.articles.anchorsAt(article, spans);
    const isShown = () => goToClaimOf(session, host, editor, spans);
    const following = new DisposableStore();
    const shown = new Promise<void>((resolve) => {
      following.add(
        session.onDidChangeArticle((changed) => {
          if (changed === article && isShown()) resolve();
        }),
      );
    });
    const decided = session.decide(article, { type: 'reanchor', claim: meant, anchors }, '');
    try {
      await Promise.race([shown, decided.then(isShown)]);
    } finally {
      following.dispose();
    }
    return { written: decided };
  };
  const adjust = (boundary: Boundary, adjustment: Adjustment) => async (argument: unknown) => {
    const step = await queue.run('boundaries', async () => {
      const editor = articleEditor(host);
      const chosen = await claimOf(session, host, argument);
      if (chosen === undefined) return undefined;
      const text = session.articles.textOf(chosen.article) ?? '';
      const spans = adjustSpans(text, chosen.claim.spans, boundary, adjustment);
      if (spans !== undefined) return show(editor, chosen, spans);
      say(whyNot(adjustment));
      return undefined;
    });
    await step?.written;
  };

  store.add(host.command('standpoint.extendClaimAtStart', adjust('start', 'extend')));
  store.add(host.command('standpoint.shrinkClaimAtStart', adjust('start', 'shrink')));
  store.add(host.command('standpoint.extendClaimAtEnd', adjust('end', 'extend')));
  store.add(host.command('standpoint.shrinkClaimAtEnd', adjust('end', 'shrink')));
  store.add(
    host.command('standpoint.setClaimToSelection', async () => {
      const editor = articleEditor(host);
      const selected = selectedSpans(editor);
      const chosen = await touchedClaim(session, host, editor, selected);
      const step = chosen && (await show(editor, chosen, selected));
      await step?.written;
    }),
  );
  return store;
}

function whyNot(adjustment: Adjustment): string {
  return adjustment === 'extend'
    ? l10n.t('The article ends here.')
    : l10n.t('A claim has at least one word. Dismiss it if it is none.');
}

/** The claim whose words are to be those that are selected; asks where it may be one of several. */
async function touchedClaim(
  session: Session,
  host: Host,
  editor: TextEditor,
  selected: readonly Span[],
): Promise<ChosenClaim | undefined> {
  if (selected.length === 0)
    throw new Refusal(
      l10n.t('Select the words that the claim is to have, in one piece or several.'),
    );
  const article = uriOf(editor.document);
  const touched = claimsTouched(session.articles.annotationsOf(article)?.claims ?? [], selected);
  const [first, ...others] = touched;
  if (first === undefined)
    throw new Refusal(
      l10n.t('The selected words share none with a claim. Mark them as a claim of their own.'),
    );
  const claim = others.length === 0 ? first : await pickClaim(editor, touched, host);
  return claim && claimOf(session, host, { article, key: claim.key });
}

/**
 * Selects the claim of these words, whose key may be another than before, and says whether it is among those that are
 * shown by now.
 */
function goToClaimOf(
  session: Session,
  host: Host,
  editor: TextEditor,
  spans: readonly Span[],
): boolean {
  const { claims } = session.articles.annotationsOf(uriOf(editor.document)) ?? { claims: [] };
  const claim = claims.find((one) => areSameSpans(one.spans, spans));
  if (claim !== undefined) goToClaim(editor, claim, host);
  return claim !== undefined;
}
