import { type Disposable, languages } from 'vscode';
import { provideForArticles } from '../../host/articleProviders.ts';
import type { Host } from '../../host/host.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Session } from '../../session/session.ts';
import { actorAtPosition } from './actorAtPosition.ts';
import { codebookEntries } from './codebookEntry.ts';

/** From the words that stand for an actor to its entry in the codebook, where there is one. */
export function provideDefinition(session: Session, host: Host): Disposable {
  return provideForArticles(host.settings, (selector) =>
    languages.registerDefinitionProvider(selector, {
      async provideDefinition(document, position) {
        const at = actorAtPosition(document, position, session, host);
        // Not from a claim's own words: all of them would be links.
        if (at === undefined || at.place.is === 'claim') return undefined;
        const originSelectionRange = rangeOf(document, at.place.span);
        const entries = await codebookEntries(session, host, at.article, at.place.actor.name);
        return entries.map((entry) => ({ ...entry, originSelectionRange }));
      },
    }),
  );
}
