import { Selection, type TextEditor } from 'vscode';
import type { ClaimSummary } from '../core/annotation/annotation.ts';
import { hull } from '../core/text/span.ts';
import type { Host } from './host.ts';
import { rangeOf } from './ranges.ts';

/** A claim from its first word to its last; undefined for one that stands nowhere. */
export function selectionOf(
  { document }: TextEditor,
  { spans }: ClaimSummary,
): Selection | undefined {
  const whole = hull(spans);
  if (whole === undefined) return undefined;
  const { start, end } = rangeOf(document, whole);
  return new Selection(start, end);
}

/** Selects a claim in an editor that shows its article; it is the current one from then on. */
export function goToClaim(editor: TextEditor, claim: ClaimSummary, { currentClaim }: Host): void {
  const selection = selectionOf(editor, claim);
  if (selection !== undefined) currentClaim.goTo(editor, claim.key, selection);
}
