import { stanceOf } from '../../core/annotation/annotation.ts';
import type { StanceId } from '../../core/codebook/codebook.ts';
import type { MetActor } from '../../core/corpus/actorProfile.ts';
import type { Anchor } from '../../core/sidecar/record.ts';
import { type ClaimInArticle, claimsIn } from '../../host/folderActors.ts';
import { type ChosenClaim, claimsChosenAt } from '../../host/subject.ts';
import type { ArticleDecision } from '../../session/decisions/decision.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** Words of an article that are no claim yet. */
export interface WordsInArticle {
  readonly article: ArticleUri;
  readonly anchors: readonly Anchor[];
  /** Counted from 1. */
  readonly line: number;
}

/** Something that can get a stance together with others. */
export type BulkClaim = ClaimInArticle | WordsInArticle;

/** The claims that have a phrase, then its places outside of every claim, article by article. */
export function* withPhrase(
  session: Session,
  phrase: string,
): Generator<void, readonly BulkClaim[]> {
  const mentions = yield* session.articles.mentionsOf(phrase);
  return mentions.flatMap(({ article, claims, elsewhere }) => [
    ...claims.map((claim) => ({ article, claim })),
    ...elsewhere.map((place) => ({
      article,
      anchors: session.articles.anchorsAt(article, [place]),
      line: session.articles.placeOfSpan(article, place)?.start.line ?? 1,
    })),
  ]);
}

/** The claims of an actor that have no stance. */
export function untaggedOf(session: Session, met: MetActor<ArticleUri>): readonly BulkClaim[] {
  return claimsIn(session.articles.speakers.by(met.actor, met.article)).filter(
    ({ claim }) => stanceOf(claim) === undefined,
  );
}

/** What was picked as it is now, to be decided on whatever happens to the articles meanwhile. */
export async function chosenNow(
  session: Session,
  picked: readonly BulkClaim[],
): Promise<readonly (ChosenClaim | WordsInArticle)[]> {
  const claims = picked.filter((bulk) => 'claim' in bulk);
  const addresses = claims.map(({ article, claim }) => ({ article, key: claim.key }));
  const words = picked.filter((bulk) => 'anchors' in bulk);
  return [...(await claimsChosenAt(session, addresses)), ...words];
}

/** Gives it a stance; words that are no claim yet become one. */
export function tagging(bulk: ChosenClaim | WordsInArticle, stance: StanceId): ArticleDecision {
  const { article } = bulk;
  return 'meant' in bulk
    ? { article, decision: { type: 'tag', claim: bulk.meant, stance } }
    : { article, decision: { type: 'add', anchors: bulk.anchors, stance } };
}
