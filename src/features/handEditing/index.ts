import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { provideCompletion } from './completion.ts';
import { provideDefinition } from './definition.ts';
import { provideHover } from './hover.ts';
import { provideLinks } from './links.ts';
import { provideOutline } from './outline.ts';
import { provideQuickFixes } from './quickFixes.ts';
import { provideReferences } from './references.ts';
import { provideRename } from './rename.ts';
import { YamlFiles } from './yamlFiles.ts';

/** What an editor does for whoever writes a sidecar or a codebook by hand. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const files = new YamlFiles(session, host);
  store.add(provideCompletion(session, files));
  store.add(provideHover(session, files));
  store.add(provideDefinition(session, files));
  store.add(provideReferences(session, files));
  store.add(provideRename(files));
  store.add(provideLinks(session, files));
  store.add(provideOutline(files));
  store.add(provideQuickFixes(files));
  return store;
}
