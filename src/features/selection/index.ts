import { languages, type Position, Range, SelectionRange, type TextDocument } from 'vscode';
import { selectionSteps } from '../../core/annotation/selectionSteps.ts';
import { provideForArticles } from '../../host/articleProviders.ts';
import type { Host } from '../../host/host.ts';
import { rangeOf } from '../../host/ranges.ts';
import { articleIn, type ShownArticle } from '../../host/shownArticle.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';

/** Expand Selection goes from the word, which VS Code knows itself, by way of the claim to the paragraph. */
export function register(session: Session, host: Host): Disposable {
  return provideForArticles(host.settings, (selector) =>
    languages.registerSelectionRangeProvider(selector, {
      provideSelectionRanges(document, positions) {
        const shown = articleIn(document, session, host);
        return shown && positions.map((position) => rangesAt(document, shown, position));
      },
    }),
  );
}

function rangesAt(
  document: TextDocument,
  { annotations }: ShownArticle,
  position: Position,
): SelectionRange {
  const steps = selectionSteps(document.getText(), annotations, document.offsetAt(position));
  const outermost = steps.reduceRight<SelectionRange | undefined>(
    (parent, step) => new SelectionRange(rangeOf(document, step), parent),
    undefined,
  );
  return outermost ?? new SelectionRange(new Range(position, position));
}
