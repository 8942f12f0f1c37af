import { l10n, window } from 'vscode';
import { isFiltering } from '../../core/corpus/claimFilter.ts';
import { definedChoices, withUsedChoices } from '../../core/corpus/filterChoices.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import { shownNumber, untaggedCount } from '../../host/counts.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import { gather } from '../../host/gathering.ts';
import type { Host } from '../../host/host.ts';
import { ShownList } from '../../session/claimList/shownList.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { chooseRow } from './chooseRow.ts';
import { ClaimsTree } from './claimsTree.ts';
import { ClaimsDragAndDrop } from './dragAndDrop.ts';
import { FollowedCursor } from './followedCursor.ts';
import { Listing } from './listing.ts';
import { listingCommands } from './listingCommands.ts';
import { listingWords } from './listingWords.ts';

/** Standpoint's own view: the claims of the workspace, grouped, sorted and filtered as the user likes. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const listing = store.add(new Listing(host.memory));
  host.listedFilter.isReadBy(() => listing.view.filter);
  const list = store.add(new ShownList(session, host.ports, () => listing.view));
  const tree = store.add(new ClaimsTree(session, listing, list));
  const view = store.add(
    window.createTreeView('standpoint.claims', {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new ClaimsDragAndDrop(session, host, tree),
    }),
  );
  const defined = () => definedChoices(session.articles.codebooks());
  const choices = () => {
    const claims = session.articles.all().flatMap(({ facts }) => facts);
    return withUsedChoices(defined(), claims, listing.filter);
  };

  const describe = () => {
    const { total, shown, untagged } = list.counts;
    const isFiltered = isFiltering(listing.view.filter);
    const words = listingWords(listing, defined());
    // A message would hide the buttons of an empty view.
    view.message = total === 0 ? '' : isFiltered ? filteredWords(words, shown, total) : words;
    view.badge = untagged === 0 ? undefined : { value: untagged, tooltip: untaggedCount(untagged) };
    host.contextKeys.set('standpoint.claimsFiltered', isFiltered);
  };
  const refresh = async () => {
    await list.refresh();
    describe();
  };
  const gathered = store.add(gather(session, host, refresh));
  const relist = () =>
    host.attend(l10n.t('listing the claims'), async () => {
      gathered.dispose();
      await list.relist();
      describe();
    });
  /** Rows that may no longer be right are marked from the first one on. */
  const restore = async () => {
    const wereShown = await list.restore((listed) => {
      describe();
      window.withProgress({ location: { viewId: 'standpoint.claims' } }, () => listed);
    });
    if (wereShown) describe();
  };
  const followEditor = () => {
    const document = window.activeTextEditor?.document;
    const isShown = document !== undefined && isArticle(document, host.settings);
    listing.follow(isShown ? uriOf(document) : undefined);
  };

  store.add(session.onDidChangeArticle(() => gathered.begin()));
  store.add(
    session.restoring.onDidList(() => {
      gathered.dispose();
      host.attend(l10n.t('listing the claims'), refresh);
    }),
  );
  store.add(listing.onDidChange(relist));
  store.add(listingCommands(host, listing, choices));
  store.add(window.onDidChangeActiveTextEditor(followEditor));
  store.add(view.onDidChangeSelection(({ selection }) => host.chosenClaim.choose(selection)));
  const cursor = store.add(new FollowedCursor(session, host, tree, view));
  store.add(
    view.onDidChangeSelection(({ selection: [row] }) => {
      if (!cursor.brought(row)) host.chosenRow.fire(row);
    }),
  );
  store.add(
    host.command('standpoint.chooseRow', (argument) =>
      chooseRow(view, tree, host.chosenClaim, argument === 'quietly'),
    ),
  );
  followEditor();
  host.attend(l10n.t('listing the claims'), restore);
  return store;
}

function filteredWords(words: string, shown: number, total: number): string {
  if (shown === 0) return l10n.t('No claim passes the filter: {0}', words);
  const passed = l10n.t('{0} of {1}', shownNumber(shown), shownNumber(total));
  return `${words} · ${passed}`;
}
