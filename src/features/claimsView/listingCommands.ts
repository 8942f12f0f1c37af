import { l10n, type QuickPickItem, window } from 'vscode';
import type { FilterChoices } from '../../core/corpus/filterChoices.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { pickOne } from '../../host/plainItems.ts';
import type { Disposable } from '../../session/event.ts';
import { pickFilter } from './filterPick.ts';
import type { Listing } from './listing.ts';
import { groupingWords, sortingWords } from './listingWords.ts';

/** The commands that say how the claims are listed. `choices` gives what they can be filtered by. */
export function listingCommands(
  host: Host,
  listing: Listing,
  choices: () => FilterChoices,
): Disposable {
  const group = async () => {
    const grouping = await pickValue(l10n.t('Group claims by'), groupingWords(), listing.grouping);
    if (grouping !== undefined) await listing.group(grouping);
  };
  const sort = async () => {
    const sorting = await pickValue(l10n.t('Sort claims by'), sortingWords(), listing.sorting);
    if (sorting !== undefined) await listing.sort(sorting);
  };
  const filter = async () => {
    const picked = await pickFilter(listing.filter, choices());
    if (picked !== undefined) await listing.filterBy(picked);
  };
  const search = async () => {
    const { text: present = '', ...others } = listing.filter;
    const typed = await window.showInputBox({
      title: l10n.t('Show only claims with these words'),
      prompt: l10n.t('In the claim, the name of its actor or its note. Empty shows all.'),
      value: present,
    });
    if (typed === undefined) return;
    await listing.filterBy(typed.trim() === '' ? others : { ...others, text: typed });
  };

  const store = new DisposableStore();
  store.add(host.command('standpoint.groupClaims', group));
  store.add(host.command('standpoint.sortClaims', sort));
  store.add(host.command('standpoint.filterClaims', filter));
  store.add(host.command('standpoint.searchClaims', search));
  store.add(host.command('standpoint.resetFilter', () => listing.filterBy({})));
  return store;
}

/** Asks for one of several values by their words; the present one is marked. */
async function pickValue<T extends string>(
  title: string,
  words: { readonly [value in T]: string },
  present: T,
): Promise<T | undefined> {
  interface Item extends QuickPickItem {
    readonly value: T;
  }
  const items = (Object.keys(words) as T[]).map(
    (value): Item => ({
      value,
      label: words[value],
      ...(value === present && { description: l10n.t('now') }),
    }),
  );
  const picked = await pickOne(items, { title });
  return picked?.value;
}
