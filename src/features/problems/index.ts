import { Diagnostic, DiagnosticSeverity, languages, Position, Range, Uri } from 'vscode';
import { lineStarts, positionAt } from '../../core/text/lines.ts';
import type { Problem } from '../../core/text/problem.ts';
import type { Offset } from '../../core/text/span.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import type { FileProblems } from '../../session/fileProblems.ts';
import type { Session } from '../../session/session.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** What is wrong with sidecars and codebooks, in the Problems view at its line. */
export function register(session: Session, _host: Host): Disposable {
  const store = new DisposableStore();
  const collection = store.add(languages.createDiagnosticCollection('standpoint'));
  const show = ({ uri, text, problems }: FileProblems) => {
    collection.set(
      Uri.parse(uri, true),
      problems.map((problem) => diagnostic(text, problem)),
    );
  };
  store.add(session.onDidChangeProblems(show));
  return store;
}

function diagnostic(text: string, { span, severity, message, code }: Problem): Diagnostic {
  const starts = lineStarts(text);
  const place = (offset: Offset) => {
    const { line, column } = positionAt(starts, offset);
    return new Position(line - 1, column - 1);
  };
  const range = new Range(place(span.start), place(span.end));
  const shown = new Diagnostic(range, message, severities[severity]);
  shown.source = 'Standpoint';
  shown.code = code;
  return shown;
}
