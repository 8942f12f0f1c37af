import type { ClaimKey } from './annotation.ts';

const distinctiveLength = 64;

/**
 * Gives keys to the claims of one article, asked in the order of the text: the same words later in
 * the article get another key, and nothing else of the article matters. No quote has a line break, so that no
 * key of one is that of another.
 */
export function claimKeys(): (quote: string) => ClaimKey {
  const seen = new Map<string, number>();
  return (quote) => {
    const words = quote.slice(0, distinctiveLength);
    const earlier = seen.get(words) ?? 0;
    seen.set(words, earlier + 1);
    return (earlier === 0 ? words : `${words}\n${earlier + 1}`) as ClaimKey;
  };
}
