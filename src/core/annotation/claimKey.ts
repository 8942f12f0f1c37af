import type { ClaimKey } from './annotation.ts';

const distinctiveLength = 64;

/** The key of a claim that has no twin before it. */
export function keyWithoutTwin(quote: string): ClaimKey {
  return quote.slice(0, distinctiveLength) as ClaimKey;
}

/**
 * Gives keys to the claims of one article, asked in the order of the text: the same words later in
 * the article get another key, and nothing else of the article matters. No quote has a line break, so that no
 * key of one is that of another.
 */
export function claimKeys(): (quote: string) => ClaimKey {
  const seen = new Map<string, number>();
  return (quote) => {
    const words = keyWithoutTwin(quote);
    const earlier = seen.get(words) ?? 0;
    seen.set(words, earlier + 1);
    return (earlier === 0 ? words : `${words}\n${earlier + 1}`) as ClaimKey;
  };
}
