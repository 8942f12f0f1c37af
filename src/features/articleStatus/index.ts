import { l10n, window } from 'vscode';
import type { ArticleStatus } from '../../core/sidecar/record.ts';
import { nameOf } from '../../host/articleName.ts';
import { cursorOf } from '../../host/claimAtCursor.ts';
import { articleCount } from '../../host/counts.ts';
import { decideTogether } from '../../host/decideOnAll.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { articlesNamed } from '../../host/rowSubject.ts';
import { say } from '../../host/say.ts';
import type { Decision } from '../../session/decisions/decision.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';

/** Marks articles as done, in their sidecars, and as not done again. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();

  const activeArticle = () => cursorOf(host)?.article;
  const mark = async (args: readonly unknown[], status: ArticleStatus) => {
    const named = articlesNamed(session, args);
    const [article = activeArticle(), ...others] = named;
    if (article === undefined)
      throw new Refusal(l10n.t('Open an article, or choose one in the sidebar.'));
    const decision: Decision = { type: 'header', change: { status } };
    if (others.length > 0) {
      const decisions = named.map((one) => ({ article: one, decision }));
      await decideTogether(session, host, decisions, severalWords(status, named.length));
      return;
    }
    await session.decide(article, decision, host.settings.coder.value);
    say(markedWords(status, nameOf(article)));
  };
  const tellWhetherDone = () => {
    const article = activeArticle();
    const isDone = article !== undefined && session.articles.isDone(article);
    host.contextKeys.set('standpoint.articleDone', isDone);
  };

  store.add(host.command('standpoint.markArticleDone', (...args) => mark(args, 'done')));
  store.add(host.command('standpoint.markArticleNotDone', (...args) => mark(args, 'open')));
  store.add(window.onDidChangeActiveTextEditor(tellWhetherDone));
  store.add(host.settings.languages.onDidChange(tellWhetherDone));
  store.add(
    session.onDidChangeArticle((article) => article === activeArticle() && tellWhetherDone()),
  );
  tellWhetherDone();
  return store;
}

function markedWords(status: ArticleStatus, name: string): string {
  return status === 'done' ? l10n.t('{0} is done', name) : l10n.t('{0} is not done any more', name);
}

function severalWords(status: ArticleStatus, count: number): string {
  const articles = articleCount(count);
  return status === 'done'
    ? l10n.t('{0} are done', articles)
    : l10n.t('{0} are not done any more', articles);
}
