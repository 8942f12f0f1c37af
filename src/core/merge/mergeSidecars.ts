import type { ListKey } from '../sidecar/listEdits.ts';
import { parseSidecar } from '../sidecar/parseSidecar.ts';
import { lineBreakOf } from '../yaml/wholeLines.ts';
import { inLinesOf, restored, wholeLines } from './alignment.ts';
import type { Choose, Disagreement, KeptRecord } from './disagreement.ts';
import { mergeVersions } from './mergeVersions.ts';
import { type Overlap, overlapsIn } from './overlaps.ts';
import { readRecordList } from './recordList.ts';
import {
  type Refusal,
  refuse,
  refuseEmpty,
  refuseResult,
  refuseTorn,
  sideWithBrokenRecord,
} from './refusal.ts';
import { withoutRepeatedComments } from './repeatedComments.ts';
import type { Versions } from './rulings.ts';
import { readVersion, type Version } from './version.ts';

/** The result of a merge, or whose version keeps it from being made. */
export type SidecarMerge = MergedSidecar | Refusal;

export interface MergedSidecar {
  readonly state: 'merged';
  /** Where something is open, both sides' text stands in conflict markers. */
  readonly text: string;
  readonly isOpen: boolean;
  /** What only a person can decide, whether `choose` has decided it or not. */
  readonly disagreements: readonly Disagreement[];
  readonly kept: readonly KeptRecord[];
  readonly overlaps: readonly Overlap[];
}

/**
 * Merges two versions of a sidecar that come from one base, which is empty where there is none: by
 * record and field, as docs/merging.md says. The result is ours with what theirs changed; where theirs
 * changed nothing it is ours byte for byte. `choose` decides disagreements; what it leaves open is put
 * in conflict markers. Throws for no text: what cannot be read in full is refused.
 */
export function mergeSidecars(
  texts: Versions<string>,
  choose: Choose = () => undefined,
): SidecarMerge {
  const versions = readVersions(texts);
  if ('state' in versions) return versions;
  const eol = lineBreakOf(texts.ours);
  const isTheirs = texts.ours === texts.base;
  if (isTheirs || texts.theirs === texts.base || texts.theirs === texts.ours) {
    const text = isTheirs ? texts.theirs : texts.ours;
    return { state: 'merged', text, isOpen: false, disagreements: [], kept: [], overlaps: [] };
  }
  const merged = mergeVersions(versions, { choose, eol });
  const { disagreements, kept } = merged;
  const isOpen = disagreements.some((disagreement) => choose(disagreement) === undefined);
  const settled = (side: 'ours' | 'theirs') =>
    mergeVersions(versions, { choose: (one) => choose(one) ?? side, eol }).lines;
  const lines = isOpen ? merged.lines : withoutRepeatedComments(merged.lines, versions);
  const results = isOpen ? [settled('ours'), settled('theirs')] : [lines];
  const mend = results.every(isReadable) ? (result: string) => result : withTabLinesEmpty;
  if (!results.every((result) => isReadable(mend(result)))) return refuseResult();
  return {
    state: 'merged',
    text: restored(mend(lines), texts.ours),
    isOpen,
    disagreements,
    kept,
    overlaps: overlapsIn({
      base: versions.base.file.sidecar,
      ours: versions.ours.file.sidecar,
      theirs: versions.theirs.file.sidecar,
    }),
  };
}

function isReadable(text: string): boolean {
  return parseSidecar(text).state !== 'unreadable';
}

/** A line of tabs is blank in YAML, but an error below a value in lines of its own, which the other side may put there. */
function withTabLinesEmpty(text: string): string {
  return text.replace(/(^|\n)\t[ \t]*(?=\r?\n|$)/g, '$1');
}

/** Reads all three, with the line breaks and the indentation of ours. */
function readVersions(texts: Versions<string>): Versions<Version> | Refusal {
  const torn = (['ours', 'theirs', 'base'] as const).find((one) => texts[one].endsWith('\r'));
  if (torn !== undefined) return refuseTorn(torn, texts[torn]);
  const eol = lineBreakOf(texts.ours);
  const ours = readVersion(wholeLines(texts.ours, eol));
  if (ours === undefined) return refuse('ours', texts.ours);
  const theirs = readVersion(inLinesOf(texts.theirs, eol), ours.column);
  if (theirs === undefined) return refuse('theirs', texts.theirs);
  const base = readVersion(inLinesOf(texts.base, eol), ours.column);
  if (base === undefined) return refuse('base', texts.base);
  if (base.root !== undefined && ours.root === undefined) return refuseEmpty('ours');
  if (base.root !== undefined && theirs.root === undefined) return refuseEmpty('theirs');
  const broken = sideWithBrokenRecord(listsOf(ours), listsOf(theirs));
  return broken === undefined ? { base, ours, theirs } : refuse(broken, texts[broken]);
}

function listsOf(version: Version) {
  const keys: readonly ListKey[] = ['claims', 'dismissed'];
  return keys.map((key) => readRecordList(version, key, 0));
}
