import { EventEmitter, FileDecoration, l10n, Uri, window } from 'vscode';
import { type Tally, tallyOf } from '../../core/corpus/tally.ts';
import { shownNumber, untaggedCount } from '../../host/counts.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { LastSaid } from '../../host/lastSaid.ts';
import { Pause } from '../../host/pause.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { Turns } from '../../session/turns.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** VS Code has room for two characters. */
const mostShown = 99;
/** Milliseconds in which changes are gathered: each word of one goes through VS Code's window. */
const pause = 250;
/** VS Code takes no more files at once, but asks again for all that it shows. */
const mostTold = 250;

/** How many claims of an article are untagged, beside its name in the Explorer and on its tab. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const { badges } = host.settings;
  const changed = store.add(new EventEmitter<Uri | Uri[] | undefined>());
  /** What each badge said last: the files of a folder are not drawn again for what does not change it. */
  const told = new LastSaid<ArticleUri>();

  const tallyIn = (article: ArticleUri): Tally | undefined => {
    const listed = session.articles.listed(article);
    return listed && tallyOf(listed.facts);
  };
  const isNew = (article: ArticleUri) => {
    const tally = tallyIn(article);
    return told.isNew(article, tally === undefined ? '' : `${tally.toCheck} ${tally.untagged}`);
  };
  const waiting = new Set<ArticleUri>();
  const { clock } = host.ports;
  const turns = new Turns(clock);
  const tell = async () => {
    const articles = [...waiting];
    waiting.clear();
    const others = await turns.run(inSteps(articles, isNew));
    if (!badges.value || others.length === 0) return;
    const uris = others.slice(0, mostTold).map((article) => Uri.parse(article, true));
    changed.fire(others.length > mostTold ? undefined : uris);
  };
  const gathered = store.add(
    new Pause(clock, pause, () => host.attend(l10n.t('bringing a list up to date'), tell)),
  );

  store.add(
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration(uri) {
        const tally = badges.value ? tallyIn(uri.toString() as ArticleUri) : undefined;
        return tally && badgeOf(tally);
      },
    }),
  );
  store.add(
    session.onDidChangeArticle((article) => {
      waiting.add(article);
      gathered.begin();
    }),
  );
  store.add(badges.onDidChange(() => changed.fire(undefined)));
  return store;
}

/** Those that are meant, an article a step. */
function* inSteps(
  articles: readonly ArticleUri[],
  isMeant: (article: ArticleUri) => boolean,
): Generator<void, readonly ArticleUri[]> {
  const meant: ArticleUri[] = [];
  for (const article of articles) {
    if (isMeant(article)) meant.push(article);
    yield;
  }
  return meant;
}

/** What has to be checked comes first: it was decided once and may no longer hold. */
function badgeOf({ untagged, toCheck }: Tally): FileDecoration | undefined {
  const lines = [
    ...(toCheck === 0 ? [] : [toCheckWords(toCheck)]),
    ...(untagged === 0 ? [] : [untaggedCount(untagged)]),
  ];
  if (lines.length === 0) return undefined;
  const badge = toCheck > 0 ? '!' : `${Math.min(untagged, mostShown)}`;
  return new FileDecoration(badge, lines.join(' · '));
}

function toCheckWords(count: number): string {
  return count === 1
    ? l10n.t('1 claim to check')
    : l10n.t('{0} claims to check', shownNumber(count));
}
