import { type Disposable, Location, languages, Uri } from 'vscode';
import { isSameActor, isSameElsewhere, placesOfActor } from '../../core/annotation/actorPlaces.ts';
import { provideForArticles } from '../../host/articleProviders.ts';
import type { Host } from '../../host/host.ts';
import { rangeAt } from '../../host/ranges.ts';
import type { Session } from '../../session/session.ts';
import { type ActorInArticle, actorAtPosition } from './actorAtPosition.ts';
import { codebookEntries } from './codebookEntry.ts';

/** Everywhere that an actor is named or makes a claim, in all articles that are known, and its entry in the codebook. */
export function provideReferences(session: Session, host: Host): Disposable {
  return provideForArticles(host.settings, (selector) =>
    languages.registerReferenceProvider(selector, {
      async provideReferences(document, position, { includeDeclaration }) {
        const at = actorAtPosition(document, position, session, host);
        if (at === undefined) return undefined;
        const entries = includeDeclaration
          ? await codebookEntries(session, host, at.article, at.place.actor.name)
          : [];
        const listed = entries.map((entry) => {
          return new Location(entry.targetUri, entry.targetSelectionRange ?? entry.targetRange);
        });
        return [...listed, ...inArticles(session, at)];
      },
    }),
  );
}

function inArticles(session: Session, at: ActorInArticle): readonly Location[] {
  const { actor } = at.place;
  return session.articles.all().flatMap(({ article, claims }) => {
    const namings = session.articles.namingsIn(article);
    const isSame = article === at.article ? isSameActor : isSameElsewhere;
    const uri = Uri.parse(article, true);
    return placesOfActor(claims, namings, (other) => isSame(actor, other)).flatMap(({ span }) => {
      const place = session.articles.placeOfSpan(article, span);
      return place === undefined ? [] : new Location(uri, rangeAt(place));
    });
  });
}
