import type { Language } from '../language/language.ts';
import type { NamePhrase } from '../names/names.ts';
import type { SourcePhrase } from '../speech/attribution.ts';
import { sourcePhrase } from '../speech/sources.ts';
import { type Element, isDash } from '../syntax/elements.ts';

/** Who signs the quotation before a dash. */
export interface Signature {
  readonly source: SourcePhrase;
  /** It is the whole paragraph, so that the quotation is the paragraph before. */
  readonly whole: boolean;
}

/** Signatures are no longer than this, in elements; longer lines with a dash are items of lists. */
const longestSignature = 16;

/**
 * The signature that ends a paragraph, given its text and sentences: `“Enough.” — Mara Lind, mayor`. A
 * paragraph of its own begins with the dash, which is not in its sentences when it looks like a list's.
 */
export function readSignature(
  text: string,
  sentences: readonly (readonly Element[])[],
  names: readonly NamePhrase[],
  language: Language,
): Signature | undefined {
  const last = sentences.at(-1) ?? [];
  const dash = last.findLastIndex(isDash);
  const single = sentences.length === 1;
  const whole = single && /^\s*[-–—―]/.test(text);
  const behindQuotation = dash > 0 ? last[dash - 1]?.kind === 'quotation' : dash === 0 && !single;
  if (!whole && !behindQuotation) return undefined;
  const from = whole && dash !== 0 ? 0 : dash + 1;
  const signature = last.slice(from);
  if (signature.length > longestSignature || signature.some(isSaying)) return undefined;
  const length = signature.findIndex((element) => !isNounPart(element));
  const phrase = { from, to: length < 0 ? last.length : from + length };
  const source = sourcePhrase(last, phrase, names, language);
  return source && { source, whole };
}

/** A verb or quotation: whatever has one says something. */
function isSaying({ kind, wordClass }: Element): boolean {
  return kind === 'quotation' || wordClass === 'verb' || wordClass === 'auxiliary';
}

function isNounPart({ kind, wordClass }: Element): boolean {
  return kind === 'word' && (wordClass === 'other' || wordClass === 'determiner');
}
