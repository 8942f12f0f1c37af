import type { GoldArticle, GoldAttribution } from '../score/goldArticle.ts';
import type { Range } from '../score/range.ts';

/** A claim while its marks are read. */
interface Marked {
  readonly source: Range[];
  readonly content: Range[];
  entity?: string;
}

/** `[1 `, `]`, `{1,2 phrase = Name}` */
const anyMark = /\[(\d+) |\]|\{([\d,]+) ([^{}=]+?)(?: ?= ?([^{}=]*))?\}|[[\]{}]/g;

/**
 * Reads an article whose claims are marked up as `test/fixtures/gold/README.md` says. Throws an Error with
 * the place for a mark that is none, that is never closed, or that stands in another.
 */
export function parseMarkup(id: string, marked: string): GoldArticle {
  const claims = new Map<string, Marked>();
  const claim = (number: string) => {
    const known = claims.get(number) ?? { source: [], content: [] };
    claims.set(number, known);
    return known;
  };
  let text = '';
  let from = 0;
  let open: { readonly number: string; readonly start: number } | undefined;
  for (const mark of marked.matchAll(anyMark)) {
    const fail = (problem: string) => {
      throw new Error(`${id}: ${problem} at "${marked.slice(mark.index, mark.index + 30)}"`);
    };
    text += marked.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const [whole, opened, numbers, phrase, name] = mark;
    if (opened !== undefined) {
      if (open) fail('a claim begins in a claim');
      open = { number: opened, start: text.length };
    } else if (whole === ']' && open) {
      claim(open.number).content.push([open.start, text.length]);
      open = undefined;
    } else if (numbers !== undefined && phrase !== undefined && !open) {
      for (const number of numbers.split(',')) {
        const speaker = claim(number);
        speaker.source.push([text.length, text.length + phrase.length]);
        if (name !== undefined) speaker.entity = name || phrase;
      }
      text += phrase;
    } else fail('a mark that is none');
  }
  if (open) throw new Error(`${id}: claim ${open.number} is never closed`);
  text += marked.slice(from);
  const attributions = [...claims].map(([number, each]) => attributionOf(id, number, each));
  // Nobody has marked every name, so mentions are not scored.
  return { id, text, attributions, ner: [], coref: [], silverMissing: true };
}

function attributionOf(article: string, id: string, marked: Marked): GoldAttribution {
  if (marked.content.length === 0) throw new Error(`${article}: claim ${id} has no words`);
  return { id, cue: [], ...marked };
}
