import { entryOf, type YamlNode } from '../yaml/tree.ts';
import type { FieldValues } from './disagreement.ts';
import type { Field, Fields } from './fields.ts';

/** The values of some keys of a map for a person to read; what says nothing is left out. */
export function readableValues({ fields }: Fields, keys: readonly string[]): FieldValues {
  const here = fields.filter(({ key, value }) => keys.includes(key) && value.kind !== 'null');
  return Object.fromEntries(here.map((field) => [field.key, readable(field)]));
}

/** Text as it is meant, spans as their words, anything else as it is written. */
function readable({ body, value }: Field): string {
  if (value.kind === 'text') return value.value;
  const quotes = value.kind === 'list' ? value.items.map((item) => quoteOf(item.value)) : [];
  const words = quotes.filter((quote) => quote !== undefined);
  if (words.length > 0 && words.length === quotes.length) return words.join(' … ');
  return body.replace(/^[^:]*:/, '').trim();
}

function quoteOf(value: YamlNode): string | undefined {
  const quote = value.kind === 'map' ? entryOf(value, 'quote')?.value : undefined;
  return quote?.kind === 'text' ? quote.value : undefined;
}
