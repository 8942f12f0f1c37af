import { message } from '../messages/message.ts';
import { type PossibleEdits, possible, refused } from '../text/possibleEdits.ts';
import type { Offset, TextEdit } from '../text/span.ts';
import { afterBlank, entryEnd, removeEmptyValue } from '../yaml/listLines.ts';
import { editEntries } from '../yaml/mapEdits.ts';
import type { YamlEntry } from '../yaml/tree.ts';
import { insertLines, lineBreakOf, lineEnd } from '../yaml/wholeLines.ts';
import { plainWord, quoted } from '../yaml/writeString.ts';
import type { SidecarLayout } from './layout.ts';
import type { ReadableSidecar } from './parseSidecar.ts';
import { type ArticleHeader, headerKeys } from './record.ts';

/** What is to become of an article's details: null to remove one, absent to leave it. */
export type HeaderChange = { readonly [key in keyof ArticleHeader]?: string | null };

/**
 * Changes in a sidecar's text, as `parseSidecar` read it, what it says of its article. Nothing but the lines of
 * what is new changes; a file without the head of the article, or no file at all, gets it below the version.
 * Refused where `article` is no map.
 */
export function changeHeader(
  text: string,
  file: ReadableSidecar,
  change: HeaderChange,
): PossibleEdits {
  const changes = new Map(
    headerKeys.flatMap((key): readonly [string, string | null][] => {
      const value = change[key];
      if (value === undefined || value === (file.sidecar.article[key] ?? null)) return [];
      return [[key, value === null ? null : written(key, value)]];
    }),
  );
  if (changes.size === 0) return possible([]);
  const lines = [...changes].map(([key, value]) => `${key}: ${value}`);
  const { article } = file.layout;
  if (article === undefined) return possible([insertHead(text, file.layout, lines)]);
  switch (article.value.kind) {
    case 'map':
      return possible(editEntries(text, article.value, changes, headerKeys));
    case 'null':
      return possible(fillHead(text, article, file.layout, lines));
    default:
      return refused(message('article-without-keys'));
  }
}

/** The status is a word of Standpoint's own, all else the words of others. */
function written(key: keyof ArticleHeader, value: string): string {
  return key === 'status' ? plainWord(value) : quoted(value);
}

/** `article:` goes below the version; a text without keys gets both. */
function insertHead(
  text: string,
  { version, column }: SidecarLayout,
  lines: readonly string[],
): TextEdit {
  const eol = lineBreakOf(text);
  const indent = ' '.repeat(column);
  const head = [`${indent}article:`, ...lines.map((line) => `${indent}  ${line}`)];
  if (version !== undefined) return insertLines(text, entryEnd(text, version), head, eol);
  const file = afterBlank(text, text.length, ['standpoint: 1', ...head]);
  return insertLines(text, text.length as Offset, file, eol);
}

/** A key without a value, or with one that stands for nothing, gets its first lines. */
function fillHead(
  text: string,
  { colonEnd, value }: YamlEntry,
  { column }: SidecarLayout,
  lines: readonly string[],
): readonly TextEdit[] {
  const indented = lines.map((line) => `${' '.repeat(column)}  ${line}`);
  return [
    ...removeEmptyValue(text, colonEnd, value.span),
    insertLines(text, lineEnd(text, value.span.end), indented, lineBreakOf(text)),
  ];
}
