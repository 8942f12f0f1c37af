import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  CodeActionTriggerKind,
  l10n,
  languages,
  type Range,
  type Selection,
  type TextDocument,
  window,
} from 'vscode';
import { isToCheck, stanceOf } from '../../core/annotation/annotation.ts';
import {
  type ClaimChoices,
  claimChoices,
  isWorthALamp,
} from '../../core/annotation/claimChoices.ts';
import { symbolOf } from '../../core/codebook/stanceSymbol.ts';
import { span } from '../../core/text/span.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import type { Host } from '../../host/host.ts';
import { withAltShift } from '../../host/keyNames.ts';
import { selectedSpans } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/**
 * Deciding is no repair and changes nothing in the text: a kind of its own, which VS Code lists under More Actions, and
 * none that a key for the preferred fix would apply.
 */
const kind = CodeActionKind.Empty.append('standpoint');

/** What can be decided where the cursor stands, behind the lamp and Ctrl+. of the editor. */
export function register(session: Session, host: Host): Disposable {
  return languages.registerCodeActionsProvider('*', new ClaimActions(session, host), {
    providedCodeActionKinds: [kind],
  });
}

class ClaimActions implements CodeActionProvider {
  readonly #session: Session;
  readonly #host: Host;

  constructor(session: Session, host: Host) {
    this.#session = session;
    this.#host = host;
  }

  provideCodeActions(
    document: TextDocument,
    range: Range | Selection,
    { triggerKind }: CodeActionContext,
  ): CodeAction[] {
    if (!isArticle(document, this.#host.settings)) return [];
    const article = uriOf(document);
    const choices = this.#choicesAt(document, range);
    const isAsked = triggerKind === CodeActionTriggerKind.Invoke;
    if (!isAsked && !isWorthALamp(choices)) return [];
    return [
      ...this.#stances(article, choices),
      ...claimActions(article, choices),
      ...selectionActions(choices),
    ];
  }

  /** VS Code tells of one selection; the editor may have several, the pieces of one claim. */
  #choicesAt(document: TextDocument, range: Range): ClaimChoices {
    const { claims } = this.#session.articles.annotationsOf(uriOf(document)) ?? { claims: [] };
    const cursor = span(document.offsetAt(range.start), document.offsetAt(range.end));
    const editor = window.visibleTextEditors.find(
      (one) => one.document === document && one.selection.isEqual(range),
    );
    const selected = editor === undefined ? [] : selectedSpans(editor);
    return claimChoices(claims, cursor, selected.length > 0 || range.isEmpty ? selected : [cursor]);
  }

  #stances(article: ArticleUri, choices: ClaimChoices): readonly CodeAction[] {
    const { meant, canAdd } = choices;
    if (meant.length === 0 && !canAdd) return [];
    const [only, ...others] = meant;
    const present = only && others.length === 0 ? stanceOf(only) : undefined;
    const stances = this.#session.articles.codebookOf(article)?.stances ?? [];
    return stances
      .filter(({ id }) => id !== present?.id)
      .map((stance) => {
        const named = `${symbolOf(stance)} ${stanceLabel(stance)}`;
        const title =
          stance.key === undefined
            ? l10n.t('Tag: {0}', named)
            : l10n.t('Tag: {0} ({1})', named, withAltShift(stance.key));
        return action(title, 'standpoint.tagStance', {
          ...address(article, choices),
          stance: stance.id,
        });
      });
  }
}

/** Where several claims are meant, the command asks which. */
function address(article: ArticleUri, { meant }: ClaimChoices): object {
  const [only, ...others] = meant;
  return only === undefined || others.length > 0 ? {} : { article, key: only.key };
}

function claimActions(article: ArticleUri, choices: ClaimChoices): readonly CodeAction[] {
  if (choices.meant.length === 0) return [];
  const of = address(article, choices);
  const confirm = action(l10n.t('Confirm changed claim'), 'standpoint.confirmClaim', of);
  return [
    ...(choices.meant.some(isToCheck) ? [confirm] : []),
    action(l10n.t('Assign actor…'), 'standpoint.assignActor', of),
    action(l10n.t('Assign target…'), 'standpoint.assignTarget', of),
    action(l10n.t('Edit note…'), 'standpoint.editNote', of),
    action(l10n.t('Dismiss: this is no claim'), 'standpoint.dismissClaim', of),
  ];
}

function selectionActions({
  canAdd,
  canSetBounds,
  canReanchor,
}: ClaimChoices): readonly CodeAction[] {
  return [
    ...(canAdd ? [action(l10n.t('Mark selection as claim'), 'standpoint.addClaim', {})] : []),
    ...(canSetBounds
      ? [action(l10n.t('Set claim to selection'), 'standpoint.setClaimToSelection', {})]
      : []),
    ...(canReanchor
      ? [action(l10n.t('Re-anchor a lost claim to selection…'), 'standpoint.reanchorClaim', {})]
      : []),
  ];
}

function action(title: string, command: string, argument: object): CodeAction {
  const shown = new CodeAction(title, kind);
  shown.command = { command, title, arguments: [argument] };
  return shown;
}
