import { type LanguageStatusItem, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { factsOf } from '../../core/corpus/claimFacts.ts';
import { type Tally, tallyOf } from '../../core/corpus/tally.ts';
import { selectorFor } from '../../host/articleProviders.ts';
import { uriOf } from '../../host/articles.ts';
import { claimCount, shownNumber } from '../../host/counts.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { articleIn } from '../../host/shownArticle.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { pickArticleAction } from './pickArticleAction.ts';

/**
 * The article in the editor, among what VS Code's status bar says of its language: how many claims, and what
 * somebody has to see to. The status bar itself shows how many are tagged.
 */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const item = store.add(languages.createLanguageStatusItem('standpoint.article', []));
  item.name = 'Standpoint';

  const tally = (): Tally | undefined => {
    const document = window.activeTextEditor?.document;
    const shown = document && articleIn(document, session, host);
    return shown && tallyOf(shown.annotations.claims.map(factsOf));
  };
  const show = () => {
    const counted = tally();
    // VS Code has no way to hide it; it shows in no document then.
    item.selector = counted === undefined ? [] : selectorFor(host.settings);
    if (counted !== undefined) tell(item, counted);
  };

  store.add(
    host.command('standpoint.showArticleActions', async () => {
      const counted = tally();
      if (counted !== undefined) await pickArticleAction(counted);
    }),
  );
  store.add(window.onDidChangeActiveTextEditor(show));
  store.add(
    session.onDidChangeArticle((article) => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined && uriOf(document) === article) show();
    }),
  );
  store.add(host.settings.languages.onDidChange(show));
  show();
  return store;
}

function tell(item: LanguageStatusItem, { claims, untagged, toCheck }: Tally): void {
  const [all, open, doubtful] = [claimsWords(claims), untaggedWords(untagged), checkWords(toCheck)];
  item.text = all;
  item.detail = toCheck === 0 ? open : l10n.t('{0}, {1}', open, doubtful);
  item.severity =
    toCheck === 0 ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
  item.command = { command: 'standpoint.showArticleActions', title: l10n.t('Actions…') };
  item.accessibilityInformation = { label: l10n.t('Standpoint: {0}, {1}', all, item.detail) };
}

function claimsWords(count: number): string {
  return count === 0 ? l10n.t('No claims') : claimCount(count);
}

function untaggedWords(count: number): string {
  return count === 0 ? l10n.t('all tagged') : l10n.t('{0} untagged', shownNumber(count));
}

function checkWords(count: number): string {
  return l10n.t('{0} to check', shownNumber(count));
}
