import { type PossibleEdits, possible, refused } from '../text/possibleEdits.ts';
import type { TextEdit } from '../text/span.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { lineBreakOf } from '../yaml/wholeLines.ts';
import { plainWord, quoted } from '../yaml/writeString.ts';
import { type FileKind, type NamedPlace, namedPlaces } from './names.ts';

/** What is written in place of what. */
export interface Renaming {
  readonly of: NamedPlace['of'];
  readonly from: string;
  readonly to: string;
}

/**
 * The edits of one file that write another id, or an alias, wherever the file has this one; a file
 * without it has none. Refused for a text that cannot be read in full: a place might be missed in it.
 */
export function renameIn(kind: FileKind, text: string, { of, from, to }: Renaming): PossibleEdits {
  const yaml = readYaml(text);
  if (yaml.state === 'unreadable') return refused(yaml.problems[0].message);
  const edits = namedPlaces(kind, yaml.root)
    .filter((place) => place.of === of && place.value === from)
    .map((place) => rewrite(text, place, to));
  return possible(edits);
}

/** The edit that writes another word in a place of this text: a stance as a plain word, all else quoted. */
export function rewrite(
  text: string,
  { of, span }: Pick<NamedPlace, 'of' | 'span'>,
  to: string,
): TextEdit {
  const eol = text.slice(span.start, span.end).endsWith('\n') ? lineBreakOf(text) : '';
  return { span, newText: (of === 'stance' ? plainWord(to) : quoted(to)) + eol };
}
