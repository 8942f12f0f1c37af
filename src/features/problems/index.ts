import { Diagnostic, DiagnosticSeverity, languages, type Range, Uri } from 'vscode';
import type { Problem } from '../../core/text/problem.ts';
import type { Span } from '../../core/text/span.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { localised } from '../../host/localised.ts';
import { rangesIn } from '../../host/ranges.ts';
import type { Disposable } from '../../session/event.ts';
import type { FileProblems } from '../../session/fileProblems.ts';
import type { Session } from '../../session/session.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** What is wrong with sidecars and codebooks, in the Problems view at its line. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const { problems: enabled } = host.settings;
  const collection = store.add(languages.createDiagnosticCollection('standpoint'));
  /** What the session said of each file that something is wrong with, for when they are switched on. */
  const known = new Map<string, readonly Diagnostic[]>();
  const take = ({ uri, text, problems }: FileProblems) => {
    const rangeOf = rangesIn(text);
    const found = problems.map((problem) => diagnostic(rangeOf, problem));
    if (found.length === 0 && !known.has(uri)) return;
    if (found.length === 0) known.delete(uri);
    else known.set(uri, found);
    if (enabled.value) collection.set(Uri.parse(uri, true), found);
  };
  const showAll = () => {
    collection.clear();
    if (!enabled.value) return;
    for (const [uri, found] of known) collection.set(Uri.parse(uri, true), found);
  };
  store.add(session.onDidChangeProblems(take));
  store.add(enabled.onDidChange(showAll));
  return store;
}

function diagnostic(
  rangeOf: (of: Span) => Range,
  { span, severity, message, code }: Problem,
): Diagnostic {
  const shown = new Diagnostic(rangeOf(span), localised(message), severities[severity]);
  shown.source = 'Standpoint';
  shown.code = code;
  return shown;
}
