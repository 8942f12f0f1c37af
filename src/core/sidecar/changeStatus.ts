import { message } from '../messages/message.ts';
import { type PossibleEdits, possible, refused } from '../text/possibleEdits.ts';
import type { Offset, TextEdit } from '../text/span.ts';
import { afterBlank, entryEnd, removeEmptyValue } from '../yaml/listLines.ts';
import { editEntries } from '../yaml/mapEdits.ts';
import type { YamlEntry } from '../yaml/tree.ts';
import { insertLines, lineBreakOf, lineEnd } from '../yaml/wholeLines.ts';
import { plainWord } from '../yaml/writeString.ts';
import type { SidecarLayout } from './layout.ts';
import type { ReadableSidecar } from './parseSidecar.ts';
import { type ArticleStatus, headerKeys } from './record.ts';

/**
 * Says in a sidecar's text, as `parseSidecar` read it, how far the work on its article is. Nothing but that
 * line changes; a file without the head of the article, or no file at all, gets it below the version.
 * Refused where `article` is no map.
 */
export function changeStatus(
  text: string,
  file: ReadableSidecar,
  status: ArticleStatus,
): PossibleEdits {
  if (file.sidecar.article.status === status) return possible([]);
  const value = plainWord(status);
  const { article } = file.layout;
  if (article === undefined) return possible([insertHead(text, file.layout, value)]);
  switch (article.value.kind) {
    case 'map':
      return possible(editEntries(text, article.value, new Map([['status', value]]), headerKeys));
    case 'null':
      return possible(fillHead(text, article, file.layout, value));
    default:
      return refused(message('article-without-keys'));
  }
}

/** `article:` goes below the version; a text without keys gets both. */
function insertHead(text: string, { version, column }: SidecarLayout, value: string): TextEdit {
  const eol = lineBreakOf(text);
  const indent = ' '.repeat(column);
  const head = [`${indent}article:`, `${indent}  status: ${value}`];
  if (version !== undefined) return insertLines(text, entryEnd(text, version), head, eol);
  const file = afterBlank(text, text.length, ['standpoint: 1', ...head]);
  return insertLines(text, text.length as Offset, file, eol);
}

/** A key without a value, or with one that stands for nothing, gets its first line. */
function fillHead(
  text: string,
  { colonEnd, value }: YamlEntry,
  { column }: SidecarLayout,
  status: string,
): readonly TextEdit[] {
  const line = `${' '.repeat(column)}  status: ${status}`;
  return [
    ...removeEmptyValue(text, colonEnd, value.span),
    insertLines(text, lineEnd(text, value.span.end), [line], lineBreakOf(text)),
  ];
}
