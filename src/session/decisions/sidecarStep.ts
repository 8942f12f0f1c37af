import {
  insertClaims,
  insertDismissals,
  type PlacedClaim,
  type PlacedDismissal,
  removeClaims,
} from '../../core/sidecar/editSidecar.ts';
import { parseSidecar, type ReadableSidecar } from '../../core/sidecar/parseSidecar.ts';
import type { RecordId } from '../../core/sidecar/record.ts';
import { applyEdits, type TextEdit } from '../../core/text/span.ts';
import type { Article } from '../article.ts';
import { placeIn } from './desk.ts';

/** What a decision does to a sidecar. Steps of different records can be taken together. */
export interface SidecarStep {
  /** Changes of records that stay, or of the file's head. */
  readonly edits?: readonly TextEdit[];
  readonly claims?: readonly PlacedClaim[];
  readonly dismissals?: readonly PlacedDismissal[];
  readonly removed?: readonly RecordId[];
}

/** The sidecar's text after these steps, which may touch each record once. */
export function takeSteps(
  steps: readonly SidecarStep[],
  article: Article,
  file: ReadableSidecar,
): string | undefined {
  const edits = steps.flatMap((step) => step.edits ?? []);
  const claims = steps.flatMap((step) => step.claims ?? []);
  const dismissals = steps.flatMap((step) => step.dismissals ?? []);
  const removed = steps.flatMap((step) => step.removed ?? []);
  const placeOf = article.startOfDismissal.bind(article);
  let text = changed(article.sidecarText, (before) => [
    ...edits,
    ...insertDismissals(before, file, dismissals, placeOf),
  ]);
  if (claims.length > 0) {
    text = changed(text, (now) => insertClaims(now, reread(now), claims, placeIn(article)));
  }
  if (removed.length > 0) text = changed(text, (now) => removeClaims(now, reread(now), removed));
  return text;
}

/** What is no file stays none where nothing is to be written. */
function changed(
  text: string | undefined,
  edit: (text: string) => readonly TextEdit[],
): string | undefined {
  const edits = edit(text ?? '');
  return edits.length === 0 ? text : applyEdits(text ?? '', edits);
}

/** Throws where our own edits have made the file unreadable, before any of them is written. */
function reread(text: string): ReadableSidecar {
  const file = parseSidecar(text);
  if (file.state === 'unreadable') throw new Error(`edits broke a sidecar: ${file.problems[0]}`);
  return file;
}
