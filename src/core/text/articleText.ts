import { lineStarts, type Position, positionAt } from './lines.ts';
import { type OffsetMap, replaceMapped } from './offsetMap.ts';
import { type Offset, type Span, span } from './span.ts';
import { isInsidePair } from './surrogates.ts';

/**
 * An article's text in its two forms: as read, which editors and the engine count in and which may
 * hold CRLF, lone CR and a byte-order mark; and as sidecars store it, LF without a mark. A line and
 * column is the same place in both. A text that has neither CR nor mark is kept once.
 */
export class ArticleText {
  /** As read. Spans refer to this unless they are said to be LF spans. */
  readonly text: string;
  /** The same text with LF and without a byte-order mark. */
  readonly lf: string;
  readonly #map: OffsetMap;
  #lineStarts: readonly Offset[] | undefined;

  constructor(text: string) {
    const mapped = replaceMapped(text, /^\ufeff|\r\n?/g, (match) =>
      match === '\ufeff' ? '' : '\n',
    );
    this.text = text;
    this.lf = mapped.text;
    this.#map = mapped.map;
  }

  /**
   * The LF span of a span as read. Ends beyond the text are cut to it. A span that begins or ends
   * inside a CRLF or a surrogate pair is widened to the whole pair, an empty one goes before it.
   */
  toLf(of: Span): Span {
    return wholeCharacters(this.lf, this.#map.toTarget(within(this.text, of)));
  }

  /** The span as read of an LF span, with the same care at its ends. */
  fromLf(of: Span): Span {
    return this.#map.toSource(wholeCharacters(this.lf, within(this.lf, of)));
  }

  /** The line and column of an offset as read; inside a CRLF pair that of the end of its line. */
  positionAt(offset: Offset): Position {
    return this.lfPositionAt(this.toLf({ start: offset, end: offset }).start);
  }

  /** The offset as read of a line and column; undefined where the article has no such place. */
  offsetAt(position: Position): Offset | undefined {
    const lf = this.lfOffsetAt(position);
    return lf === undefined ? undefined : this.fromLf({ start: lf, end: lf }).start;
  }

  /** The line and column of an LF offset. */
  lfPositionAt(offset: Offset): Position {
    return positionAt(this.#starts, offset);
  }

  /** The LF offset of a line and column; undefined where the article has no such place. */
  lfOffsetAt({ line, column }: Position): Offset | undefined {
    const lineStart = this.#starts[line - 1];
    if (lineStart === undefined || column < 1) return undefined;
    const offset = lineStart + column - 1;
    const nextLine = this.#starts[line] ?? this.lf.length + 1;
    return offset < nextLine ? (offset as Offset) : undefined;
  }

  get #starts(): readonly Offset[] {
    this.#lineStarts ??= lineStarts(this.lf);
    return this.#lineStarts;
  }
}

function within(text: string, { start, end }: Span): Span {
  return span(Math.min(start, text.length), Math.min(end, text.length));
}

/** The span widened so that it begins and ends between whole characters; an empty one stays empty. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const from = isInsidePair(text, start) ? start - 1 : start;
  if (start === end) return span(from, from);
  return span(from, isInsidePair(text, end) ? end + 1 : end);
}
