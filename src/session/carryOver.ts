import { parseSidecar } from '../core/sidecar/parseSidecar.ts';
import { rebaseEdit } from '../core/text/rebaseEdit.ts';
import { smallestReplacement } from '../core/text/smallestReplacement.ts';
import { applyEdits } from '../core/text/span.ts';

/** The text of a sidecar; undefined for no file. */
export interface SidecarText {
  readonly text: string | undefined;
}

/**
 * A change of a sidecar, made on the file as it is now, whatever else happened to other lines of it
 * since. Undefined where somebody changed the same place or the file cannot be read.
 */
export function carryOver(
  before: string | undefined,
  after: string | undefined,
  now: string | undefined,
): SidecarText | undefined {
  if (now === before || now === after) return { text: after };
  const ours = smallestReplacement(before ?? '', after ?? '');
  const theirs = smallestReplacement(before ?? '', now ?? '');
  const edit = rebaseEdit(ours, theirs);
  if (edit === undefined || !isReadable(now)) return undefined;
  const text = applyEdits(now ?? '', [edit]);
  return isReadable(text) ? { text } : undefined;
}

function isReadable(text = ''): boolean {
  return parseSidecar(text).state === 'readable';
}
