import type { Span, TextEdit } from '../text/span.ts';
import { lineBreakOf } from '../yaml/wholeLines.ts';
import type { RecordId, Sidecar } from './record.ts';
import { writeValue } from './writeRecord.ts';

/** The fields of a record that refer to the codebook. */
const referringFields = ['actor', 'target', 'stance'] as const;
export type ReferringField = (typeof referringFields)[number];

/** A place where a sidecar names an actor, a target or a stance of the codebook. */
export interface Reference {
  readonly field: ReferringField;
  /** As the record says it: a name or an alias, an id. */
  readonly value: string;
  /** The value as it is written in the sidecar's text, quotation marks included. */
  readonly span: Span;
  readonly record: RecordId;
}

/**
 * Where the readable records of a sidecar refer to the codebook, in the order of the file; records in
 * braces are among them.
 */
export function referencesIn(sidecar: Sidecar): readonly Reference[] {
  return sidecar.claims.flatMap(({ id, valueSpans, ...fields }) =>
    referringFields
      .flatMap((field): readonly Reference[] => {
        const value = fields[field];
        const at = valueSpans?.[field];
        if (value === undefined || at === undefined) return [];
        return [{ field, value, span: at, record: id }];
      })
      .sort((a, b) => a.span.start - b.span.start),
  );
}

/** The edit that writes another value in the place of a reference in this text; nothing else changes. */
export function rewriteReference(
  text: string,
  { field, span }: Reference,
  value: string,
): TextEdit {
  // A block scalar ends after its line break.
  const lineBreak = text.slice(span.start, span.end).endsWith('\n') ? lineBreakOf(text) : '';
  return { span, newText: writeValue(field, value) + lineBreak };
}
