import { CodeAction, CodeActionKind, type Command, languages, type TextDocument } from 'vscode';
import type { Disposable } from '../session/event.ts';

/** The commands that mend problems with this code in sidecars, offered where they are shown. */
export function offerFixes(
  code: string,
  fixesFor: (sidecar: TextDocument) => readonly Command[],
): Disposable {
  return languages.registerCodeActionsProvider(
    { pattern: '**/*.claims.yaml' },
    {
      provideCodeActions(document, _range, { diagnostics }) {
        const own = diagnostics.filter(
          (problem) => problem.source === 'Standpoint' && problem.code === code,
        );
        if (own.length === 0) return [];
        return fixesFor(document).map((command, index) => {
          const action = new CodeAction(command.title, CodeActionKind.QuickFix);
          action.command = command;
          action.diagnostics = own;
          action.isPreferred = index === 0;
          return action;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
