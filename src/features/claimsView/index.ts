import { window } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { ClaimsTree } from './claimsTree.ts';

/** VS Code itself waits 200 ms before it repaints a tree; many articles may change within that time. */
const gatherMilliseconds = 50;

/** Standpoint's own view: every claim of the workspace, by actor. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const tree = store.add(new ClaimsTree(session));
  const view = store.add(
    window.createTreeView('standpoint.claims', { treeDataProvider: tree, showCollapseAll: true }),
  );

  let pending: Disposable | undefined;
  const refresh = () => {
    pending = undefined;
    tree.refresh();
  };
  store.add(
    session.onDidChangeArticle(() => {
      pending ??= host.ports.clock.after(gatherMilliseconds, refresh);
    }),
  );
  store.add({ dispose: () => pending?.dispose() });
  store.add(view.onDidChangeSelection(({ selection }) => host.chosenClaim.choose(selection[0])));
  return store;
}
