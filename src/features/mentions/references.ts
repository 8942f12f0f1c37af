import { type CancellationToken, type Disposable, Location, languages, Uri } from 'vscode';
import { isSameActor, isSameElsewhere, placesOfActor } from '../../core/annotation/actorPlaces.ts';
import type { ActorRef } from '../../core/engine/analysis.ts';
import { provideForArticles } from '../../host/articleProviders.ts';
import type { Host } from '../../host/host.ts';
import { rangeAt } from '../../host/ranges.ts';
import type { Session } from '../../session/session.ts';
import { Turns } from '../../session/turns.ts';
import { type ActorInArticle, actorAtPosition } from './actorAtPosition.ts';
import { codebookEntries } from './codebookEntry.ts';

/** Everywhere that an actor is named or makes a claim, in all articles that are known, and its entry in the codebook. */
export function provideReferences(session: Session, host: Host): Disposable {
  const turns = new Turns(host.ports.clock);
  return provideForArticles(host.settings, (selector) =>
    languages.registerReferenceProvider(selector, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const at = actorAtPosition(document, position, session, host);
        if (at === undefined) return undefined;
        const entries = includeDeclaration
          ? await codebookEntries(session, host, at.article, at.place.actor.name)
          : [];
        const listed = entries.map((entry) => {
          return new Location(entry.targetUri, entry.targetSelectionRange ?? entry.targetRange);
        });
        await session.restoring.whole;
        return [...listed, ...(await turns.run(inArticles(session, at, token)))];
      },
    }),
  );
}

/** An article a step. Nobody takes what was found where it is cancelled, and the next search waits for this one. */
function* inArticles(
  { articles }: Session,
  at: ActorInArticle,
  token: CancellationToken,
): Generator<void, readonly Location[]> {
  const { actor } = at.place;
  const locations: Location[] = [];
  for (const { article, actors } of articles.all()) {
    yield;
    if (token.isCancellationRequested) break;
    const isSame = article === at.article ? isSameActor : isSameElsewhere;
    const isMeant = (other: ActorRef) => isSame(actor, other);
    const known = actors.some(isMeant) ? articles.listed(article) : undefined;
    if (known === undefined) continue;
    const uri = Uri.parse(article, true);
    for (const { span } of placesOfActor(known.claims, articles.namingsIn(article), isMeant)) {
      const place = articles.placeOfSpan(article, span);
      if (place !== undefined) locations.push(new Location(uri, rangeAt(place)));
    }
  }
  return locations;
}
