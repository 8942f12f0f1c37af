import { type Disposable, DocumentHighlight, DocumentHighlightKind, languages } from 'vscode';
import { actorPlacesIn, isSameActor, placesOfActor } from '../../core/annotation/actorPlaces.ts';
import { provideForArticles } from '../../host/articleProviders.ts';
import type { Host } from '../../host/host.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Session } from '../../session/session.ts';
import { actorAtPosition } from './actorAtPosition.ts';

/** With the cursor on an actor, all other words of the article that stand for it: names, roles, “he” before “said”. */
export function provideDocumentHighlights(session: Session, host: Host): Disposable {
  return provideForArticles(host.settings, (selector) =>
    languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights(document, position) {
        const at = actorAtPosition(document, position, session, host);
        // In a claim's own words VS Code marks equal words, as everywhere.
        if (at === undefined || at.place.is === 'claim') return undefined;
        const { actor } = at.place;
        return placesOfActor(at.annotations.claims, actorPlacesIn(at.annotations), (other) =>
          isSameActor(actor, other),
        )
          .filter(({ is }) => is !== 'claim')
          .map(({ is, span }) => {
            const kind = is === 'mention' ? DocumentHighlightKind.Read : DocumentHighlightKind.Text;
            return new DocumentHighlight(rangeOf(document, span), kind);
          });
      },
    }),
  );
}
