import type { GoldArticle } from './goldArticle.ts';
import type { PredictedClaim } from './prediction.ts';
import { lengthOf, sharedWithAll } from './range.ts';

/** How many claims with a named speaker were found, and how many of those under exactly that name. */
export interface NamedActors {
  readonly found: number;
  readonly right: number;
}

/** Compares whole names, as the last word cannot tell two people with one surname apart. */
export function namedActors(
  { attributions }: GoldArticle,
  claims: readonly PredictedClaim[],
): NamedActors {
  const named = attributions.filter(({ entity }) => entity !== undefined);
  const pairs = named.flatMap(({ entity, content }) => {
    const claim = claims.find(({ pieces }) =>
      content.some((piece) => sharedWithAll(piece, pieces) >= 0.5 * lengthOf(piece)),
    );
    return claim ? [{ entity, actor: claim.actor }] : [];
  });
  const right = pairs.filter(({ entity, actor }) => plain(entity) === plain(actor));
  return { found: pairs.length, right: right.length };
}

function plain(name: string | undefined): string | undefined {
  return name?.replaceAll('’', "'");
}
