import { type MappedText, replaceMapped } from '../text/offsetMap.ts';

const doubleMarks = '“”„‟«»″';
const singleMarks = '‘’‚‛′';

/** Runs of space, of dashes and of what is not seen, marks, an ellipsis, a letter with its accents. */
const variants = new RegExp(
  `[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]+|\\s+|[-\\u2010-\\u2015\\u2212]+|\`\`|''|…|` +
    `[${doubleMarks}${singleMarks}]|[^\\p{M}]\\p{M}+`,
  'gu',
);

/**
 * A text in one typography: straight quotation marks, one space for any space and line break, one
 * hyphen for any dash, composed letters (NFC), nothing invisible. Two texts that differ in nothing
 * else have the same words.
 */
export function plainForm(text: string): string {
  return mapPlainForm(text).text;
}

/** The plain form and the way between it (the target) and the text (the source). */
export function mapPlainForm(text: string): MappedText {
  return replaceMapped(text, variants, plainVariant);
}

function plainVariant(match: string): string {
  const first = match.charAt(0);
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(first)) return '';
  if (/\s/.test(first)) return ' ';
  if (/[-\u2010-\u2015\u2212]/.test(first)) return '-';
  if (match === '…') return '...';
  if (match === '``' || match === "''" || doubleMarks.includes(first)) return '"';
  return singleMarks.includes(first) ? "'" : match.normalize('NFC');
}
