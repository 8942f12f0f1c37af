import type { Span, TextEdit } from '../text/span.ts';
import type { ListLayout } from './layout.ts';
import { insertItem, type ListKey, removeItems } from './listEdits.ts';
import type { ReadableSidecar } from './parseSidecar.ts';
import type { Anchor, ClaimRecord, Dismissal, NewClaim, RecordId } from './record.ts';
import { type RecordIndent, recordIndent } from './recordIndent.ts';
import { hasSameWords } from './sameAnchors.ts';
import { writeAnchor, writeClaim } from './writeRecord.ts';

/**
 * Every function here returns the edits to a sidecar's text (empty where there is none yet) as
 * `parseSidecar` read it. Nothing but the lines of the one record changes, and a blank line beside.
 */

/** A claim on its way into a sidecar, with where it starts in the article. */
export interface PlacedClaim {
  readonly claim: NewClaim;
  readonly place: number;
}

/**
 * Puts a claim before the first record that stands later in the article, else after the last one.
 * `placeOf` says where a record stands, undefined for one that has lost its place.
 */
export function insertClaim(
  text: string,
  file: ReadableSidecar,
  claim: NewClaim,
  placeOf: (existing: ClaimRecord) => number | undefined,
  place: number,
): readonly TextEdit[] {
  return insertClaims(text, file, [{ claim, place }], placeOf);
}

/** Puts several claims into the file at once, each as `insertClaim` does, in the order of the article. */
export function insertClaims(
  text: string,
  file: ReadableSidecar,
  claims: readonly PlacedClaim[],
  placeOf: (existing: ClaimRecord) => number | undefined,
): readonly TextEdit[] {
  const indent = indentOf(text, file, 'claims');
  const items = claims
    .toSorted((a, b) => a.place - b.place)
    .map(({ claim, place }) => ({
      index: indexFor(file.layout.claims, file.sidecar.claims, placeOf, place),
      lines: writeClaim(claim, indent),
    }));
  return insertItems(text, file, 'claims', items);
}

/** Takes a claim out of the file; no edits where it is not in it. */
export function removeClaim(
  text: string,
  file: ReadableSidecar,
  id: RecordId,
): readonly TextEdit[] {
  return removeClaims(text, file, [id]);
}

/** Takes several claims out of the file at once. */
export function removeClaims(
  text: string,
  file: ReadableSidecar,
  ids: readonly RecordId[],
): readonly TextEdit[] {
  const gone = new Set(ids);
  const claims = file.sidecar.claims.filter(({ id }) => gone.has(id));
  return removeRecords(text, file, 'claims', claims);
}

/** A dismissal on its way into a sidecar, with where it starts in the article. */
export interface PlacedDismissal {
  readonly anchor: Anchor;
  readonly place: number;
}

/** Puts a dismissal by its place, as `insertClaim` does; no edits where the same is there already. */
export function insertDismissal(
  text: string,
  file: ReadableSidecar,
  anchor: Anchor,
  placeOf: (existing: Dismissal) => number | undefined,
  place: number,
): readonly TextEdit[] {
  return insertDismissals(text, file, [{ anchor, place }], placeOf);
}

/** Puts several dismissals into the file at once, in the order of the article; each of the same words once. */
export function insertDismissals(
  text: string,
  file: ReadableSidecar,
  dismissals: readonly PlacedDismissal[],
  placeOf: (existing: Dismissal) => number | undefined,
): readonly TextEdit[] {
  const { dismissed } = file.sidecar;
  const known: Anchor[] = [...dismissed];
  const indent = indentOf(text, file, 'dismissed').record;
  const items = dismissals
    .toSorted((a, b) => a.place - b.place)
    .filter(
      ({ anchor }) => !known.some((other) => hasSameWords(other, anchor)) && known.push(anchor),
    )
    .map(({ anchor, place }) => ({
      index: indexFor(file.layout.dismissed, dismissed, placeOf, place),
      lines: writeAnchor(anchor, indent),
    }));
  return insertItems(text, file, 'dismissed', items);
}

/** Takes out the dismissal with this quote, before and after; no edits where there is none. */
export function removeDismissal(
  text: string,
  file: ReadableSidecar,
  anchor: Anchor,
): readonly TextEdit[] {
  const dismissal = file.sidecar.dismissed.find((existing) => hasSameWords(existing, anchor));
  return removeRecords(text, file, 'dismissed', dismissal === undefined ? [] : [dismissal]);
}

/** The lines of a record, with the index of the item that it goes before. */
interface NewItem {
  readonly index: number;
  readonly lines: readonly string[];
}

/** Records that go to the same place follow each other there. */
function insertItems(
  text: string,
  { layout }: ReadableSidecar,
  key: ListKey,
  items: readonly NewItem[],
): readonly TextEdit[] {
  const linesAt = new Map<number, readonly string[]>();
  for (const { index, lines } of items) {
    const above = linesAt.get(index);
    linesAt.set(index, above === undefined ? lines : [...above, '', ...lines]);
  }
  return [...linesAt].flatMap(([index, lines]) => insertItem(text, layout, key, index, lines));
}

/** Which item of a list a new record goes before; past the last when all stand earlier. */
function indexFor<Stored extends { readonly range: Span }>(
  list: ListLayout | undefined,
  records: readonly Stored[],
  placeOf: (existing: Stored) => number | undefined,
  place: number,
): number {
  const later = records.find((existing) => (placeOf(existing) ?? -1) > place);
  const items = list?.items ?? [];
  return later === undefined
    ? items.length
    : items.findIndex(({ start }) => start === later.range.start);
}

function removeRecords(
  text: string,
  { layout }: ReadableSidecar,
  key: ListKey,
  records: readonly (ClaimRecord | Dismissal)[],
): readonly TextEdit[] {
  const list = layout[key];
  if (list === undefined) return [];
  const starts = new Set<number>(records.map(({ range }) => range.start));
  const indices = list.items.flatMap(({ start }, index) => (starts.has(start) ? [index] : []));
  return removeItems(text, list, new Set(indices));
}

/** The indentation of the list itself, of the other one while it is empty. */
function indentOf(text: string, { layout }: ReadableSidecar, key: ListKey): RecordIndent {
  const other = key === 'claims' ? 'dismissed' : 'claims';
  const example = layout[key]?.items[0] ?? layout[other]?.items[0];
  const lines = example === undefined ? '' : text.slice(example.start, example.end);
  const indent = recordIndent(lines, layout.column);
  const dash = indent.record.dash + layout.column;
  return { ...indent, record: { ...indent.record, dash } };
}
