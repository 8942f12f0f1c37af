import { parseCodebook } from '../core/codebook/parseCodebook.ts';
import { mergeSidecars } from '../core/merge/mergeSidecars.ts';
import { mergeLines } from '../core/text/mergeLines.ts';

/** The text of a sidecar or codebook; undefined for no file. */
export interface SidecarText {
  readonly text: string | undefined;
}

/**
 * A change of a sidecar, made on the file as it is now, whatever else happened to other records and
 * fields of it since. Undefined where somebody changed the same field otherwise, deleted or edited the
 * record, or where the file cannot be read: which of the two should hold is not for a program to say.
 */
export function carryOver(
  before: string | undefined,
  after: string | undefined,
  now: string | undefined,
): SidecarText | undefined {
  if (now === before || now === after) return { text: after };
  if (now === undefined) return undefined; // Who deleted the file deleted the record with it.
  const texts = { base: before ?? empty, ours: now, theirs: after ?? empty };
  const merge = mergeSidecars(texts);
  if (merge.state !== 'merged' || merge.isOpen || merge.kept.length > 0) return undefined;
  return { text: merge.text };
}

/**
 * The same for a codebook, by lines. Undefined where somebody changed the same lines otherwise, where the
 * file came or went meanwhile, and where the result could not be read.
 */
export function carryOverCodebook(
  before: string | undefined,
  after: string | undefined,
  now: string | undefined,
): SidecarText | undefined {
  if (now === before || now === after) return { text: after };
  if (before === undefined || after === undefined || now === undefined) return undefined;
  const text = mergeLines(before, now, after);
  return text === undefined || parseCodebook(text).state === 'unreadable' ? undefined : { text };
}

/** What an absent file says. */
const empty = 'standpoint: 1\n';
