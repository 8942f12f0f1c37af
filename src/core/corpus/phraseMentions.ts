import type { ClaimSummary } from '../annotation/annotation.ts';
import { type Span, span } from '../text/span.ts';

/** Where an article has a phrase. */
export interface PhraseMentions {
  /** The claims with it, in the order of the text; each once, however often it says it. */
  readonly claims: readonly ClaimSummary[];
  /** Its places outside every claim. */
  readonly elsewhere: readonly Span[];
}

/**
 * Finds whole words, in whatever case and however they are broken into lines; nothing for a phrase without
 * words. A place counts to each claim that holds all of it.
 */
export function phraseMentions(
  text: string,
  claims: readonly ClaimSummary[],
  phrase: string,
): PhraseMentions {
  const places = placesOf(text, phrase);
  const holds = (claim: ClaimSummary, place: Span) =>
    claim.spans.some(({ start, end }) => start <= place.start && place.end <= end);
  return {
    claims: claims.filter((claim) => places.some((place) => holds(claim, place))),
    elsewhere: places.filter((place) => !claims.some((claim) => holds(claim, place))),
  };
}

/** Whether a text has a phrase. */
export function hasPhrase(text: string, phrase: string): boolean {
  return placesOf(text, phrase).length > 0;
}

function placesOf(text: string, phrase: string): readonly Span[] {
  const words = phrase.trim().split(/\s+/);
  if (words[0] === '') return [];
  const pattern = words.map(escaped).join('\\s+');
  // A phrase may begin or end with a quotation mark, beside which anything may stand.
  const before = isLetter(pattern.at(0)) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = isLetter(pattern.at(-1)) ? '(?![\\p{L}\\p{M}\\p{N}])' : '';
  const places = text.matchAll(new RegExp(`${before}${pattern}${after}`, 'giu'));
  return Array.from(places, ({ index, 0: found }) => span(index, index + found.length));
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
}
