import { CodeAction, CodeActionKind, type Diagnostic, l10n, languages, type Uri } from 'vscode';
import type { UnmergedFiles } from '../../host/git/unmergedFiles.ts';
import type { Disposable } from '../../session/event.ts';

/** Offers to resolve the conflicts of a sidecar where the problem of its markers is shown. */
export function offerQuickFix(unmerged: UnmergedFiles): Disposable {
  return languages.registerCodeActionsProvider(
    { pattern: '**/*.claims.yaml' },
    {
      provideCodeActions({ uri }, _range, { diagnostics }) {
        if (unmerged.at(uri) === undefined) return [];
        return diagnostics.filter(isConflict).map((problem) => resolution(uri, problem));
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function isConflict({ source, code }: Diagnostic): boolean {
  return source === 'Standpoint' && code === 'conflict-markers';
}

function resolution(uri: Uri, problem: Diagnostic): CodeAction {
  const title = l10n.t('Resolve Conflicts…');
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command: 'standpoint.resolveConflicts', arguments: [uri] };
  action.diagnostics = [problem];
  action.isPreferred = true;
  return action;
}
