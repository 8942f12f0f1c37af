import { contextLength } from '../../../src/core/anchor/create.ts';
import { applyEdits, type Span, span, type TextEdit } from '../../../src/core/text/span.ts';

/** A claim in an article, and who is named there. */
export interface Case {
  readonly text: string;
  readonly claim: Span;
  /** Other people of the article, by one word. */
  readonly names: readonly string[];
  readonly random: () => number;
}

/** An article after an edit, and where the claim is then; undefined for one that is gone. */
export interface Edited {
  readonly text: string;
  readonly claim: Span | undefined;
  /** Whether the claim may say something else now, so that its stance asks for a review. */
  readonly turns?: boolean;
}

/** Edits as they happen to articles; undefined where one cannot be made on a claim. */
export const articleEdits: Readonly<Record<string, (of: Case) => Edited | undefined>> = {
  'text put before it': (of) => of,
  'a letter changed': (of) => inWord(of, /\b\p{Ll}{5,}\b/gu, misspelt),
  'a word replaced': (of) => inWord(of, contentWord, () => 'altered'),
  'two words replaced': twoWords,
  'a word put in': (of) => inWord(of, /(?<=\s)\p{Ll}{4,}\b/gu, (word) => `rather ${word}`),
  'other marks': (of) => everywhere(of, /[“”‘’"']/g, (mark) => otherMarks[mark] ?? mark),
  'lines wrapped': (of) => everywhere(of, wrapped, (line) => `${line.slice(0, -1)}\n`),
  'a negation put in': (of) => turned(inWord(of, auxiliary, (word) => `${word} not`)),
  'a number changed': (of) => turned(inWord(of, /\b\d+\b/g, (digits) => `${Number(digits) + 7}`)),
  'a name swapped': (of) => turned(swappedName(of)),
  'other text before it': (of) => besides(of, 'before'),
  'other text behind it': (of) => besides(of, 'behind'),
  'other text on both sides': (of) => besides(of, 'before', 'behind'),
  'its sentence deleted': (of) => deleted(of, ''),
  'deleted, one like it elsewhere': (of) => deleted(of, lookAlike(of, 6)),
  'deleted, one very like it elsewhere': (of) => deleted(of, lookAlike(of, 12)),
  'deleted, its words within others': (of) => deleted(of, withinWords(of)),
};

const contentWord =
  /\b(?!not\b|never\b|none\b|will\b|would\b|shall\b|should\b|could\b|might\b|must\b|cannot\b)\p{Ll}{4,}\b/gu;
const auxiliary =
  /\b(?:is|are|was|were|has|have|will|would|can|could|should|did|do|does)\b(?= \p{L})/gu;
/** A line of up to 72 characters and the space behind it. */
const wrapped = /(?<=^|\n|.{71}).{40,71} /g;
const otherMarks: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '"': '“',
};
const filler = 'Meanwhile the gulls over the harbour paid no attention to any of this and went on.';

/** The claim after edits of the article; of text next to it nothing becomes part of it. */
function edited({ text, claim }: Case, edits: readonly TextEdit[]): Edited {
  const growth = (before: readonly TextEdit[]) =>
    before.reduce((sum, one) => sum + one.newText.length - (one.span.end - one.span.start), 0);
  const ahead = edits.filter((one) => one.span.end <= claim.start);
  const upToEnd = edits.filter((one) => one.span.start < claim.end);
  const start = claim.start + growth(ahead);
  const end = Math.max(start, claim.end + growth(upToEnd));
  return { text: applyEdits(text, edits), claim: span(start, end) };
}

/** Replaces one place of the claim that a pattern fits. */
function inWord(
  of: Case,
  pattern: RegExp,
  replacement: (word: string) => string,
): Edited | undefined {
  const found = pick([...quoteOf(of).matchAll(pattern)], of.random);
  if (found === undefined) return undefined;
  const start = of.claim.start + found.index;
  const place = span(start, start + found[0].length);
  return edited(of, [{ span: place, newText: replacement(found[0]) }]);
}

function twoWords(of: Case): Edited | undefined {
  const words = [...quoteOf(of).matchAll(contentWord)];
  const [first, second] = [words[0], words.at(-1)];
  if (first === undefined || second === undefined || words.length < 4) return undefined;
  const edits = [first, second].map(({ index, 0: word }) => ({
    span: span(of.claim.start + index, of.claim.start + index + word.length),
    newText: 'altered',
  }));
  return edited(of, edits);
}

function everywhere(
  of: Case,
  pattern: RegExp,
  replacement: (match: string) => string,
): Edited | undefined {
  const edits = [...of.text.matchAll(pattern)].map(({ index, 0: match }) => ({
    span: span(index, index + match.length),
    newText: replacement(match),
  }));
  const touches = edits.some(
    (one) => one.span.end > of.claim.start && one.span.start < of.claim.end,
  );
  return touches ? editedAcross(of, edits) : undefined;
}

/** As `edited`, for edits that replace characters by as many and may lie across the ends of the claim. */
function editedAcross({ text, claim }: Case, edits: readonly TextEdit[]): Edited {
  return { text: applyEdits(text, edits), claim };
}

function swappedName(of: Case): Edited | undefined {
  const quote = quoteOf(of);
  const here = of.names.find((name) => new RegExp(`\\b${name}\\b`).test(quote));
  const other = of.names.find((name) => !quote.includes(name));
  if (here === undefined || other === undefined) return undefined;
  return inWord(of, new RegExp(`\\b${here}\\b`, 'g'), () => other);
}

/** What stands beside it, as far as that is stored, is other text. */
function besides(of: Case, ...sides: readonly ('before' | 'behind')[]): Edited {
  const { start, end } = of.claim;
  const before = span(Math.max(0, start - contextLength), start);
  const behind = span(end, Math.min(of.text.length, end + contextLength));
  const edits = sides.map((side) => ({
    span: side === 'before' ? before : behind,
    newText: side === 'before' ? ` ${filler} ` : ` ${filler}`,
  }));
  return edited(of, edits);
}

/** Its paragraph is gone; something else stands in another one. */
function deleted(of: Case, instead: string | undefined): Edited | undefined {
  if (instead === undefined) return undefined;
  const { start, end } = paragraphOf(of);
  const rest = of.text.slice(0, start) + of.text.slice(end);
  return {
    text: `${rest}\n\n${filler} ${instead} That was all there was to it.\n`,
    claim: undefined,
  };
}

/** The claim with every so-many-th of its longer words replaced, at least one. */
function lookAlike(of: Case, every: number): string | undefined {
  let count = 0;
  const other = quoteOf(of).replace(contentWord, (word) =>
    count++ % every === 0 ? 'altered' : word,
  );
  return count === 0 ? undefined : other;
}

/** The claim's words as the beginning of a longer word: "Iran" in "Iranian". */
function withinWords(of: Case): string | undefined {
  const quote = quoteOf(of);
  return /\p{L}$/u.test(quote) ? `${quote}ian` : undefined;
}

function misspelt(word: string): string {
  return `${word.slice(0, 2)}q${word.slice(3)}`;
}

function turned(of: Edited | undefined): Edited | undefined {
  return of && { ...of, turns: true };
}

function quoteOf({ text, claim }: Case): string {
  return text.slice(claim.start, claim.end);
}

function paragraphOf({ text, claim }: Case): Span {
  const start = text.lastIndexOf('\n', claim.start - 1) + 1;
  const end = text.indexOf('\n', claim.end);
  return span(start, end < 0 ? text.length : end);
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
