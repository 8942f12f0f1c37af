import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { tellWhetherAtActor } from './actorContext.ts';
import { provideDefinition } from './definition.ts';
import { provideDocumentHighlights } from './documentHighlights.ts';
import { provideReferences } from './references.ts';

/** What VS Code does for a name in code, for the actors of an article. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  store.add(provideReferences(session, host));
  store.add(provideDefinition(session, host));
  store.add(provideDocumentHighlights(session, host));
  store.add(tellWhetherAtActor(session, host));
  return store;
}
