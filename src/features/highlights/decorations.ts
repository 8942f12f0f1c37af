import {
  type DecorationOptions,
  DecorationRangeBehavior,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import type { Highlight, Look } from '../../core/annotation/highlight.ts';
import { type LinedLook, lines } from '../../core/annotation/line.ts';
import { paletteColours } from '../../core/codebook/codebook.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import { LastSaid } from '../../host/lastSaid.ts';
import { rangeOf } from '../../host/ranges.ts';

/**
 * One decoration type for each look, made once, when something is shown that way: VS Code's cost is by type, not by
 * range.
 */
export class Decorations extends DisposableStore {
  readonly #types = new Map<Look, TextEditorDecorationType>();

  /** What each editor was last told to show of each look, in which version of its document. */
  readonly #shown = new WeakMap<TextEditor, LastSaid<Look>>();

  /**
   * Shows these highlights in the editor and no others. Looks that are as they were are left alone: one tag changes
   * two of them. An edit moves what is shown, so that after one all are set again.
   */
  show(editor: TextEditor, highlights: readonly Highlight[]): void {
    const shown = this.#shown.get(editor) ?? new LastSaid<Look>();
    this.#shown.set(editor, shown);
    const looks: readonly Look[] = [...paletteColours, 'untagged', 'changed', 'actor'];
    for (const look of looks) {
      const own = highlights.filter((highlight) => highlight.look === look);
      const now = own.length > 0 ? `${editor.document.version} ${own.map(wordsOf).join(' ')}` : '';
      if (!shown.isNew(look, now)) continue;
      editor.setDecorations(
        this.#typeOf(look),
        own.map((highlight) => option(editor, highlight)),
      );
    }
  }

  #typeOf(look: Look): TextEditorDecorationType {
    const made = this.#types.get(look) ?? this.add(createType(look));
    this.#types.set(look, made);
    return made;
  }
}

function wordsOf({ span, symbol }: Highlight): string {
  return `${span.start}-${span.end}${symbol ?? ''}`;
}

function option(editor: TextEditor, { span, look, symbol }: Highlight): DecorationOptions {
  const range = rangeOf(editor.document, span);
  if (symbol === undefined) return { range };
  const before = { contentText: symbol, color: foreground(look), margin: '0 0.25em 0 0' };
  return { range, renderOptions: { before } };
}

function foreground(look: Look): ThemeColor {
  return new ThemeColor(`standpoint.${look}.foreground`);
}

/**
 * Stances have a fill and a line of their own, claims without one a thin dotted line and no fill, changed ones
 * a frame besides, actors a thin line. Text keeps its own colour; fills are transparent, so that the selection
 * shows through.
 */
function createType(look: Look): TextEditorDecorationType {
  const rangeBehavior = DecorationRangeBehavior.ClosedClosed;
  if (look === 'actor') {
    return window.createTextEditorDecorationType({
      ...lineOf(look),
      rangeBehavior,
      borderColor: foreground(look),
    });
  }
  const ruler = {
    overviewRulerColor: foreground(look),
    overviewRulerLane: OverviewRulerLane.Right,
  };
  if (look === 'changed') {
    return window.createTextEditorDecorationType({
      ...ruler,
      rangeBehavior,
      outlineColor: foreground(look),
      outlineStyle: 'dashed',
      outlineWidth: '1px',
    });
  }
  const line = { ...lineOf(look), ...ruler, rangeBehavior, borderColor: foreground(look) };
  if (look === 'untagged') return window.createTextEditorDecorationType(line);
  return window.createTextEditorDecorationType({
    ...line,
    backgroundColor: new ThemeColor(`standpoint.${look}.background`),
  });
}

/** The line below the words, as a border: those are all that VS Code draws in a theme's colour. */
function lineOf(look: LinedLook): { readonly borderStyle: string; readonly borderWidth: string } {
  const { style, pixels } = lines[look];
  return { borderStyle: style, borderWidth: `0 0 ${pixels}px 0` };
}
