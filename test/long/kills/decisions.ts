import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import type { Session } from '../../../src/session/session.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';

const stances = ['supports', 'opposes', 'neutral', 'mixed', 'unclear'] as StanceId[];

/** The decision of this number, from 0: a stance that the claim does not have, whatever came before. */
export function decideNumber(session: Session, article: ArticleUri, number: number): Promise<void> {
  const claims = session.articles.annotationsOf(article)?.claims ?? [];
  const round = Math.floor(number / claims.length);
  const claim = claims[number % claims.length]!;
  const stance = stances[round % stances.length]!;
  return session.decide(article, { type: 'tag', claim: claim.key, stance }, '');
}
