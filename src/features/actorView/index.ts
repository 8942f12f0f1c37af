import { commands, l10n, type TreeView, window } from 'vscode';
import { defaultCodebook } from '../../core/codebook/codebook.ts';
import { actorProfile } from '../../core/corpus/actorProfile.ts';
import { isClaimAddress } from '../../core/corpus/articleClaims.ts';
import { fromSidebar } from '../../host/chosenClaim.ts';
import { claimAtCursor } from '../../host/claimAtCursor.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import { gather } from '../../host/gathering.ts';
import type { Host } from '../../host/host.ts';
import { meetActor, metBy } from '../../host/metActor.ts';
import { Pause } from '../../host/pause.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { Turns } from '../../session/turns.ts';
import { ActorTree } from './actorTree.ts';
import { RowElement } from './rowElement.ts';
import { ShownActor } from './shownActor.ts';

/** Milliseconds the cursor has to rest before the view turns to its actor. */
const rest = 150;

/** The view of one actor: the one at the cursor or of the chosen row, or the one that it is pinned to. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const shown = store.add(new ShownActor(session, host));
  const tree = store.add(new ActorTree(session));
  const view = store.add(window.createTreeView('standpoint.actor', { treeDataProvider: tree }));
  const turns = new Turns(host.ports.clock);
  const refresh = () => show(session, turns, shown, tree, view);
  store.add(follow({ session, host, shown, tree, view, refresh }));

  store.add(
    host.command('standpoint.showActor', async (argument) => {
      const row = fromSidebar(argument) ? host.chosenClaim.row : argument;
      // Its headings are about the actor that it shows.
      const isOwn = row instanceof RowElement && metBy(session, row) === undefined;
      const met = isOwn
        ? shown.met
        : await meetActor(session, host, argument, l10n.t('Show which actor?'));
      if (met === undefined) return;
      shown.pin(met);
      await commands.executeCommand('standpoint.actor.focus');
    }),
  );
  store.add(host.command('standpoint.pinActor', async () => shown.pin()));
  store.add(host.command('standpoint.unpinActor', async () => shown.unpin()));
  return store;
}

interface Followed {
  readonly session: Session;
  readonly host: Host;
  readonly shown: ShownActor;
  readonly tree: ActorTree;
  readonly view: TreeView<RowElement>;
  /** False where there is nobody to show. */
  readonly refresh: () => Promise<boolean>;
}

/** Keeps the view at what the cursor, the chosen rows and the articles say. */
function follow({ session, host, shown, tree, view, refresh }: Followed): Disposable {
  const store = new DisposableStore();
  const followCursor = () => {
    if (view.visible) shown.followCursor();
  };
  const { clock } = host.ports;
  const rested = store.add(new Pause(clock, rest, followCursor));
  const gathered = store.add(
    gather(session, host, async () => {
      // Nobody may know the actor any more by the name it had: after an undo of its renaming, say.
      if (!(await refresh())) followCursor();
    }),
  );
  const refreshed = () => {
    const work = async () => {
      await refresh();
    };
    tree.waitFor(host.attend(l10n.t('showing an actor'), work));
  };
  store.add(shown.onDidChange(refreshed));
  store.add(session.onDidChangeArticle(() => gathered.begin()));
  store.add(window.onDidChangeTextEditorSelection(() => rested.restart()));
  store.add(window.onDidChangeActiveTextEditor(() => rested.restart()));
  store.add(
    view.onDidChangeVisibility(() => {
      followCursor();
      refreshed();
    }),
  );
  store.add(view.onDidChangeSelection(({ selection }) => host.chosenClaim.choose(selection)));
  store.add(
    host.chosenRow.event((row) => {
      const met = isAtCursor(session, host, row) ? undefined : metBy(session, row);
      if (met !== undefined) shown.follow(met);
    }),
  );
  return store;
}

/** Nothing is worked out for a view that nobody sees. False where there is nobody to show. */
async function show(
  { articles, restoring }: Session,
  turns: Turns,
  shown: ShownActor,
  tree: ActorTree,
  view: TreeView<RowElement>,
): Promise<boolean> {
  if (!view.visible) return true;
  await restoring.whole;
  const { met } = shown;
  const profile =
    met &&
    (await turns.run(
      actorProfile(met, {
        articles: articles.all(),
        spoken: (actor, article) => articles.speakers.by(actor, article),
        codebook: articles.codebookOf(met.article) ?? defaultCodebook,
        namings: (isMeant) => articles.namings(isMeant),
      }),
    ));
  if (shown.met !== met) return true; // Who is shown by now is worked out next.
  tree.show(profile);
  const name = profile?.actor.name;
  view.description =
    name !== undefined && shown.isPinned ? l10n.t('{0} · pinned', name) : (name ?? '');
  return profile !== undefined;
}

/** Whether a row is the claim at the cursor: its row is selected because the cursor is there. */
function isAtCursor(session: Session, host: Host, row: unknown): boolean {
  const claim = claimAtCursor(session, host);
  return isClaimAddress(row) && row.article === claim?.article && row.key === claim.key;
}
