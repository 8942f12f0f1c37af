import { span } from '../text/span.ts';
import type { YamlNode } from './tree.ts';

/**
 * The value that is written on one line, from an offset to the line's end, if it is text in double quotes
 * with no escapes but those of JSON, a single word, or `[]`. Undefined for any other.
 */
export function canonicalValue(written: string, start: number): YamlNode | undefined {
  const at = span(start, start + written.length);
  if (written.startsWith('"')) {
    const value = unquoted(written);
    return value === undefined ? undefined : { kind: 'text', value, style: 'quoted', span: at };
  }
  if (written === '[]') return { kind: 'list', flow: true, items: [], span: at };
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(written)) return undefined;
  if (/^(?:null|Null|NULL)$/.test(written)) return { kind: 'null', span: at };
  return { kind: 'text', value: written, style: 'plain', span: at };
}

/** Every string of JSON is the same string in YAML; with a space behind it, it is another value. */
function unquoted(written: string): string | undefined {
  if (written.length < 2 || !written.endsWith('"')) return undefined;
  const inner = written.slice(1, -1);
  if (!/["\\]/.test(inner)) return inner;
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
