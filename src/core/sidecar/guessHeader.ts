import { frontMatterEnd } from '../text/frontMatter.ts';
import { readFields } from '../yaml/readFields.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { ArticleHeader } from './record.ts';

/** UTF-16 units: what is longer is no title, and a dateline is over by then. */
const longestTitle = 200;
const longestDateline = 400;

/** What front matter calls an outlet, the surest first. */
const outletKeys = ['outlet', 'publication', 'newspaper', 'publisher', 'source'] as const;
const dateKeys = ['date', 'published', 'publishDate'] as const;

/**
 * The title, outlet and date of an article as far as its text and file name tell: from the front matter of
 * Markdown, else the first line, a dateline such as `OSK, March 2 (Northern Wire) -` and a date in the name.
 * Guesses, for somebody to confirm.
 */
export function guessHeader(text: string, fileName: string): ArticleHeader {
  const end = frontMatterEnd(text);
  const given = fieldsOf(text.slice(0, end));
  const body = text.slice(end, end + longestTitle + longestDateline).replace(/^\ufeff/, '');
  const title = given.title ?? firstLine(body);
  const outlet = firstOf(given, outletKeys) ?? agencyIn(body);
  const date = day(firstOf(given, dateKeys)) ?? dateIn(fileName);
  return { ...(title && { title }), ...(outlet && { outlet }), ...(date && { date }) };
}

type Given = { readonly [key in (typeof keys)[number]]?: string };

const keys = ['title', ...outletKeys, ...dateKeys] as const;

function fieldsOf(frontMatter: string): Given {
  const yaml = frontMatter.replace(/^\ufeff?---.*/, '').replace(/^(?:---|\.\.\.)\s*$/m, '');
  const reading = readYaml(yaml);
  if (reading.state === 'unreadable' || reading.root?.kind !== 'map') return {};
  return readFields(reading.root, keys).fields;
}

function firstOf(given: Given, wanted: readonly (keyof Given)[]): string | undefined {
  return wanted.map((key) => given[key]).find((value) => value !== undefined && value !== '');
}

function firstLine(body: string): string | undefined {
  const line = /\S.*/
    .exec(body)?.[0]
    .replace(/^#+\s+/, '')
    .trim();
  return line === undefined || line.length > longestTitle ? undefined : line;
}

/** Agencies stand in brackets before the dash that ends a dateline. */
function agencyIn(body: string): string | undefined {
  return /\(([^()\n]{2,40})\) ?[-–—]/.exec(body.slice(0, longestDateline))?.[1];
}

/** A time of day goes: claims are sorted by days. */
function day(date: string | undefined): string | undefined {
  return date === undefined ? undefined : (/^\d{4}-\d\d-\d\d(?=[T ]|$)/.exec(date)?.[0] ?? date);
}

function dateIn(fileName: string): string | undefined {
  const [, year, month, date] =
    /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(fileName) ??
    [];
  return year && `${year}-${month}-${date}`;
}
