import type { ClaimSummary } from '../../../src/core/annotation/annotation.ts';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { Listing } from '../../../src/session/listing.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';

/** What lists show of an article with these claims, which somebody works on. */
export function listingOf(article: string, claims: readonly ClaimSummary[]): Listing {
  const known = { header: {}, isMissing: false, hasSidecar: true, isAnalysed: true };
  const places = claims.map(() => null);
  const summary = { ...known, claims, places, namings: [] };
  return Listing.of(article as ArticleUri, defaultCodebook, summary);
}
