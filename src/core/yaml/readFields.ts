import { message } from '../messages/message.ts';
import { errorAt, type Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { YamlMap } from './tree.ts';

/** The texts found under some keys of a map, where they stand, and what is wrong with the others. */
export interface FieldsReading<Key extends string> {
  readonly fields: { readonly [key in Key]?: string };
  readonly spans: { readonly [key in Key]?: Span };
  readonly problems: readonly Problem[];
}

/** Reads the texts under these keys. A key without a value is absent; a list or map is a problem. */
export function readFields<Key extends string>(
  map: YamlMap,
  keys: readonly Key[],
): FieldsReading<Key> {
  const fields: { [key in Key]?: string } = {};
  const spans: { [key in Key]?: Span } = {};
  const problems: Problem[] = [];
  for (const { key, value } of map.entries) {
    const field = keys.find((known) => known === key);
    if (field === undefined || value.kind === 'null') continue;
    if (value.kind === 'text') {
      fields[field] = value.value;
      spans[field] = value.span;
    } else {
      problems.push(errorAt(value.span, 'not-text', message('no-text', key)));
    }
  }
  return { fields, spans, problems };
}
