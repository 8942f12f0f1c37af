import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  type DocumentFilter,
  l10n,
  type Range,
  type TextDocument,
} from 'vscode';
import { isToCheck, type StoredClaim } from '../../core/annotation/annotation.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { Session } from '../../session/session.ts';
import { type ArticleUri, articleOf, classify } from '../../session/uris.ts';

export const sidecars: DocumentFilter = { pattern: '**/*.claims.yaml' };
export const anchorFixKinds = [CodeActionKind.QuickFix];

interface Fix {
  readonly command: string;
  readonly title: string;
}

/** What to do about a claim, by the code of its problem; all of it can be undone. */
function fixesFor(code: string): readonly Fix[] {
  const confirm: Fix = {
    command: 'standpoint.confirmClaim',
    title: l10n.t('Confirm claim with its changed words'),
  };
  switch (code) {
    case 'orphan':
      return [
        {
          command: 'standpoint.reanchorClaim',
          title: l10n.t('Re-anchor claim to the selection in the article'),
        },
        {
          command: 'standpoint.dismissClaim',
          title: l10n.t('Dismiss claim that is no longer in the text'),
        },
      ];
    case 'needs-review':
    case 'words-changed':
      return [confirm];
    default:
      return [];
  }
}

/** Quick fixes for the claims of a sidecar that their article no longer bears out. */
export class AnchorFixes implements CodeActionProvider {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  provideCodeActions(
    document: TextDocument,
    _range: Range,
    { diagnostics }: CodeActionContext,
  ): CodeAction[] {
    const file = classify(document.uri.toString());
    if (file?.is !== 'sidecar') return [];
    const article = articleOf(file.uri);
    return diagnostics.flatMap((diagnostic) => {
      const claim = this.#claimAt(article, document, diagnostic);
      return claim === undefined ? [] : actionsFor({ article, key: claim.key }, diagnostic);
    });
  }

  /** By its first line: a byte-order mark moves a record's offset, but to no other line. */
  #claimAt(
    article: ArticleUri,
    document: TextDocument,
    { range }: Diagnostic,
  ): StoredClaim | undefined {
    const claims = this.#session.articles.annotationsOf(article)?.claims.filter(isToCheck) ?? [];
    return claims.find(
      ({ record }) => document.positionAt(record.range.start).line === range.start.line,
    );
  }
}

function actionsFor(address: ClaimAddress<string>, diagnostic: Diagnostic): CodeAction[] {
  if (diagnostic.source !== 'Standpoint') return [];
  return fixesFor(String(diagnostic.code)).map(({ command, title }) => {
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.command = { command, title, arguments: [address] };
    return action;
  });
}
