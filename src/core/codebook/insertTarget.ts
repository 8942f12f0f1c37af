import { message } from '../messages/message.ts';
import { type PossibleEdits, possible, refused } from '../text/possibleEdits.ts';
import type { Offset, TextEdit } from '../text/span.ts';
import { addFlowItem } from '../yaml/flowEdits.ts';
import { afterBlank, entryEnd, itemLines, removeEmptyValue } from '../yaml/listLines.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { entryOf, type YamlEntry, type YamlItem, type YamlMap } from '../yaml/tree.ts';
import { columnOf, insertLines, lineBreakOf, lineEnd } from '../yaml/wholeLines.ts';
import { quoted } from '../yaml/writeString.ts';
import { parseCodebook } from './parseCodebook.ts';

/**
 * Lists a target behind the last one of a codebook's text, empty where there is none yet. Its id is its
 * label until somebody writes a better one. Refused where the text cannot be read.
 */
export function insertTarget(text: string, id: string): PossibleEdits {
  const file = parseCodebook(text);
  const yaml = readYaml(text);
  if (file.state === 'unreadable') return refused(file.problems[0].message);
  if (yaml.state === 'unreadable') return refused(yaml.problems[0].message);
  const braces = `{id: ${quoted(id)}, label: ${quoted(id)}}`;
  const eol = lineBreakOf(text);
  if (yaml.root?.kind !== 'map') {
    const lines = ['standpoint: 1', '', 'targets:', `  - ${braces}`];
    return possible([
      insertLines(text, text.length as Offset, afterBlank(text, text.length, lines), eol),
    ]);
  }
  const entry = entryOf(yaml.root, 'targets');
  const list = entry?.value.kind === 'list' ? entry.value : undefined;
  const last = list?.items.at(-1);
  if (list !== undefined && last !== undefined) {
    if (list.flow) return possible([addFlowItem(text, list, braces)]);
    const lines = writtenLike(text, last, id);
    return possible([insertLines(text, itemLines(text, last).end, lines, eol)]);
  }
  if (
    yaml.root.flow ||
    (entry !== undefined && list === undefined && entry.value.kind !== 'null')
  ) {
    return refused(message('targets-no-list'));
  }
  return possible(newList(text, yaml.root, entry, `  - ${braces}`));
}

function newList(
  text: string,
  root: YamlMap,
  entry: YamlEntry | undefined,
  line: string,
): readonly TextEdit[] {
  const eol = lineBreakOf(text);
  const indent = ' '.repeat(columnOf(text, root.span.start));
  if (entry !== undefined) {
    const end = lineEnd(text, Math.max(entry.colonEnd, entry.value.span.end));
    return [
      ...removeEmptyValue(text, entry.colonEnd, entry.value.span),
      insertLines(text, end, [indent + line], eol),
    ];
  }
  const above = root.entries.at(-1);
  const end = above === undefined ? (text.length as Offset) : entryEnd(text, above);
  const lines = [`${indent}targets:`, indent + line];
  return [insertLines(text, end, afterBlank(text, end, lines), eol)];
}

/** The lines of a target as the one above it is written: in braces, or with a key on a line. */
function writtenLike(text: string, { dash, value }: YamlItem, id: string): readonly string[] {
  const indent = ' '.repeat(columnOf(text, dash));
  if (value.kind !== 'map' || value.flow) {
    return [`${indent}- {id: ${quoted(id)}, label: ${quoted(id)}}`];
  }
  const keys = columnOf(text, value.span.start);
  const lead = `${indent}-${' '.repeat(Math.max(1, keys - indent.length - 1))}`;
  return [`${lead}id: ${quoted(id)}`, `${' '.repeat(keys)}label: ${quoted(id)}`];
}
