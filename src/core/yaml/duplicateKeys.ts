import { type Document, isScalar, visit } from 'yaml';
import { message } from '../messages/message.ts';
import { errorAt, type Problem } from '../text/problem.ts';
import { span } from '../text/span.ts';

/**
 * Every key that its map has had before. The library's own check compares each key of a map with all before
 * it: a minute for 100,000.
 */
export function duplicateKeys(text: string, document: Document.Parsed): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_key, map) {
      const present = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (present.has(key.value)) problems.push(duplicateKey(text, key.range?.[0] ?? 0));
        present.add(key.value);
      }
    },
  });
  return problems;
}

function duplicateKey(text: string, at: number): Problem {
  const key = /^[^:\s]*/.exec(text.slice(at))?.[0] ?? '';
  const place = span(Math.min(at, text.length), Math.min(at + 1, text.length));
  return errorAt(place, 'duplicate-key', message('duplicate-key', key));
}
