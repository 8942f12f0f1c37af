import { commands, l10n, window } from 'vscode';
import type { ArticleStatus } from '../../core/sidecar/record.ts';
import { nameOf } from '../../host/articleName.ts';
import { cursorOf } from '../../host/claimAtCursor.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { articleNamed } from '../../host/rowSubject.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';

/** Marks articles as done, in their sidecars, and as not done again. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();

  const activeArticle = () => cursorOf(host)?.article;
  const mark = async (argument: unknown, status: ArticleStatus, said: (name: string) => string) => {
    const article = articleNamed(session, argument) ?? activeArticle();
    if (article === undefined)
      throw new Refusal(l10n.t('Open an article, or choose one in the sidebar.'));
    await session.decide(
      article,
      { type: 'header', change: { status } },
      host.settings.coder.value,
    );
    say(said(nameOf(article)));
  };
  const tellWhetherDone = () => {
    const article = activeArticle();
    const isDone = article !== undefined && session.articles.isDone(article);
    commands.executeCommand('setContext', 'standpoint.articleDone', isDone);
  };

  store.add(
    host.command('standpoint.markArticleDone', (argument) =>
      mark(argument, 'done', (name) => l10n.t('{0} is done', name)),
    ),
  );
  store.add(
    host.command('standpoint.markArticleNotDone', (argument) =>
      mark(argument, 'open', (name) => l10n.t('{0} is not done any more', name)),
    ),
  );
  store.add(window.onDidChangeActiveTextEditor(tellWhetherDone));
  store.add(host.settings.languages.onDidChange(tellWhetherDone));
  store.add(
    session.onDidChangeArticle((article) => article === activeArticle() && tellWhetherDone()),
  );
  tellWhetherDone();
  return store;
}
