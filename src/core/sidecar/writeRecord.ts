import { plainWord, quoted } from '../yaml/writeString.ts';
import { type Anchor, anchorKeys, fieldKeys, type NewClaim } from './record.ts';
import type { ItemIndent, RecordIndent } from './recordIndent.ts';

/** The value of a key as it is written: a stance as a plain word where that is safe, all else quoted. */
export function writeValue(key: string, value: string): string {
  return key === 'stance' ? plainWord(value) : quoted(value);
}

/** The line of a key, without indentation and line break. */
function writeEntry(key: string, value: string): string {
  return `${key}: ${writeValue(key, value)}`;
}

/** The lines of a claim record, to be placed where the indentation of its list's key is `column`. */
export function writeClaim(claim: NewClaim, indent: RecordIndent): readonly string[] {
  const lines = [
    writeEntry('id', claim.id),
    ...writeEntries(claim, fieldKeys),
    'spans:',
    ...claim.anchors.flatMap((anchor) => writeAnchor(anchor, indent.spans)),
  ];
  return writeItem(lines, indent.record);
}

/** The lines of a dismissal, or of one of a claim's spans. */
export function writeAnchor(anchor: Anchor, indent: ItemIndent): readonly string[] {
  return writeItem(writeEntries(anchor, anchorKeys), indent);
}

function writeEntries<Key extends string>(
  of: { readonly [key in Key]?: string },
  keys: readonly Key[],
): readonly string[] {
  return keys.flatMap((key) => {
    const value = of[key];
    return value === undefined ? [] : [writeEntry(key, value)];
  });
}

function writeItem(lines: readonly string[], { dash, keys }: ItemIndent): readonly string[] {
  const first = `${' '.repeat(dash)}-${' '.repeat(keys - 1)}`;
  const others = ' '.repeat(dash + keys);
  return lines.map((line, index) => (index === 0 ? first : others) + line);
}
