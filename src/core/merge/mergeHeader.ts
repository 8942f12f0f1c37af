import { mergeHeads } from './comments.ts';
import type { MergePlace } from './disagreement.ts';
import { type Block, type Field, type Fields, noFields, readBlock } from './fields.ts';
import { type MergedLines, type MergeSettings, mergeFields } from './mergeFields.ts';
import type { Versions } from './rulings.ts';

/**
 * Merges one key at the top level of a sidecar that holds no records, the comments above it included:
 * the head of the article key by key, anything else as one value.
 */
export function mergeHeader(
  key: string,
  { base, ours, theirs }: Versions<Field | undefined>,
  settings: MergeSettings,
): MergedLines {
  const place: MergePlace = { in: key === 'article' ? 'article' : 'file' };
  const own = readKeys(ours);
  const other = own && readKeys(theirs, own.column);
  if (ours === undefined || theirs === undefined || own === undefined || other === undefined) {
    const versions = { base: fieldAlone(base), ours: fieldAlone(ours), theirs: fieldAlone(theirs) };
    return mergeFields(versions, place, settings);
  }
  const versions = { base: readKeys(base, own.column) ?? noFields, ours: own, theirs: other };
  const head = mergeHeads({ base, ours, theirs }, settings.eol);
  const merged = mergeFields(versions, place, settings);
  return { ...merged, lines: head + keyLineOf(ours) + merged.lines };
}

function fieldAlone(field: Field | undefined): Fields {
  return field === undefined ? noFields : { fields: [field], tail: '' };
}

/** The keys of a map below its key; undefined for any other value and for one in braces. */
function readKeys(field: Field | undefined, column?: number): Block | undefined {
  if (field?.key !== 'article' || field.value.kind !== 'map' || field.value.flow) return undefined;
  return readBlock(field.body.slice(keyLineOf(field).length), column);
}

function keyLineOf({ body }: Field): string {
  return /^.*\n/.exec(body)?.[0] ?? '';
}
