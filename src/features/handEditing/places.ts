import { type Location, type LocationLink, type TextDocument, Uri } from 'vscode';
import type { Span } from '../../core/text/span.ts';
import { rangeAt, rangeOf, rangesIn } from '../../host/ranges.ts';
import type { Place } from '../../session/articles.ts';

/** An address with a place in the file, which VS Code opens there. */
export function linkTo(uri: string, place: Place | undefined): Uri {
  const target = Uri.parse(uri, true);
  if (place === undefined) return target;
  const { start, end } = place;
  const fragment = `L${start.line},${start.column}-${end.line},${end.column}`;
  return target.with({ fragment });
}

/** A way from a span of a document to a place that the session gave. */
export function wayTo(document: TextDocument, from: Span, uri: string, place: Place): LocationLink {
  return {
    originSelectionRange: rangeOf(document, from),
    targetUri: Uri.parse(uri, true),
    targetRange: rangeAt(place),
  };
}

/** A way from a span of a document to an entry of another text, and its name in it. */
export function wayToEntry(
  document: TextDocument,
  from: Span,
  target: {
    readonly uri: string;
    readonly text: string;
    readonly entry: Span;
    readonly name: Span;
  },
): LocationLink {
  const rangeIn = rangesIn(target.text);
  return {
    originSelectionRange: rangeOf(document, from),
    targetUri: Uri.parse(target.uri, true),
    targetRange: rangeIn(target.entry),
    targetSelectionRange: rangeIn(target.name),
  };
}

export function location(uri: string, range: Location['range']): Location {
  return { uri: Uri.parse(uri, true), range };
}
