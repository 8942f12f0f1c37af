import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  languages,
  type TextDocument,
  Uri,
  WorkspaceEdit,
} from 'vscode';
import { codebookFixes } from '../../core/handEditing/codebookFixes.ts';
import type { QuickFix } from '../../core/handEditing/quickFix.ts';
import { sidecarFixes } from '../../core/handEditing/sidecarFixes.ts';
import { localised } from '../../host/localised.ts';
import type { NearestCodebook } from './nearestCodebooks.ts';
import { addEdits } from './workspaceEdits.ts';
import { selector, type YamlFile, type YamlFiles } from './yamlFiles.ts';

/** Ways out of the problems that Standpoint reports in sidecars and codebooks. */
export function provideQuickFixes(files: YamlFiles): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, _range, { diagnostics }) {
        const file = files.of(document);
        const own = diagnostics.filter(({ source }) => source === 'Standpoint');
        if (file === undefined || own.length === 0) return [];
        const nearest = await files.codebookFor(file);
        return own.flatMap((problem) =>
          fixesFor(document, file, nearest, problem).map((fix) =>
            action(document, nearest, problem, fix),
          ),
        );
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function fixesFor(
  document: TextDocument,
  { kind, text }: YamlFile,
  nearest: NearestCodebook,
  { code, range }: Diagnostic,
): readonly QuickFix[] {
  const problem = { code: String(code), offset: document.offsetAt(range.start) };
  return kind === 'codebook'
    ? codebookFixes(text, problem)
    : sidecarFixes(text, problem, nearest.codebook, nearest.text ?? '');
}

function action(
  document: TextDocument,
  { uri, text }: NearestCodebook,
  problem: Diagnostic,
  { title, edits, inCodebook = [], isPreferred }: QuickFix,
): CodeAction {
  const shown = new CodeAction(localised(title), CodeActionKind.QuickFix);
  const edit = new WorkspaceEdit();
  addEdits(edit, document.uri, document.getText(), edits);
  // A target is unknown only to a codebook that is there.
  addEdits(edit, Uri.parse(uri, true), text ?? '', inCodebook);
  shown.edit = edit;
  shown.diagnostics = [problem];
  shown.isPreferred = isPreferred;
  return shown;
}
