import { l10n, window } from 'vscode';
import type { ReviewStep } from '../../core/corpus/reviewStep.ts';
import { cursorOf } from '../../host/claimAtCursor.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import { gather } from '../../host/gathering.ts';
import type { Host } from '../../host/host.ts';
import { articleNamed } from '../../host/rowSubject.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { meantClaims, meantFolder } from './meantScope.ts';
import { pickOrder } from './orderPick.ts';
import { type Progress, progressItem } from './progressItem.ts';
import { Reviewing } from './reviewing.ts';
import { pickReviewKey } from './reviewKeys.ts';
import { allTaggedWords } from './reviewWords.ts';

/** That all is tagged outlasts what is said of the last tag, which comes later and covers it: that is written first. */
const endMilliseconds = 15_000;

/**
 * Review mode: single keys decide on claims while their articles cannot be edited, one untagged claim after the
 * other, over an article, a folder or an actor.
 */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  const reviewing = store.add(new Reviewing(session, host));
  const item = store.add(progressItem());

  const activeArticle = (): ArticleUri | undefined => cursorOf(host)?.article;
  const progress = (): Progress | undefined => {
    const article = activeArticle();
    const isDone = article !== undefined && session.articles.isDone(article);
    const { scope } = reviewing;
    const queue = reviewing.queue(article);
    if (queue === undefined || article === undefined) return undefined;
    return scope !== undefined && reviewing.isIn(article)
      ? { of: 'review', queue, scope, isDone }
      : { of: 'article', queue, isDone };
  };
  let leftBefore = 0;
  const show = () => {
    host.contextKeys.set('standpoint.reviewing', reviewing.isIn(activeArticle()));
    const now = progress();
    item.show(now);
    const { scope } = reviewing;
    const queue = now?.of === 'review' ? now.queue : scope && reviewing.queue();
    const left = queue?.left ?? 0;
    if (scope !== undefined && leftBefore > 0 && left === 0)
      say(allTaggedWords(scope), endMilliseconds);
    leftBefore = left;
  };
  const gathered = store.add(
    gather(session, host, async () => {
      await reviewing.lookAtArticles();
      show();
    }),
  );
  const activeChanged = () => {
    show();
    host.attend(l10n.t('ending a review'), () => reviewing.releaseActive());
  };

  const startArticle = async (argument: unknown) => {
    const article = articleNamed(session, argument) ?? activeArticle();
    if (article === undefined) throw new Refusal(l10n.t('Open an article to review its claims.'));
    await reviewing.start({ over: 'article', article });
  };
  const startActor = async (argument: unknown) => {
    const scope = await meantClaims(session, host, argument);
    if (scope !== undefined) await reviewing.start(scope);
  };
  const startNextArticle = async () => {
    if (await reviewing.startNextArticle()) return;
    say(l10n.t('No other article has untagged claims, or all of those are done.'));
  };
  const order = async () => {
    const picked = await pickOrder(reviewing.order);
    if (picked !== undefined) await reviewing.orderBy(picked);
  };
  const step = async (how: ReviewStep, argument: unknown) => {
    if ((await reviewing.step(how)) || isOnward(argument)) return;
    const article = activeArticle();
    const { scope } = reviewing;
    const left = reviewing.queue(article)?.left ?? 0;
    if (left > 0) say(l10n.t('Every other claim is tagged.'));
    else if (scope !== undefined) say(allTaggedWords(scope));
    else say(l10n.t('Every claim of this article is tagged.'));
  };

  store.add(host.command('standpoint.startReview', startArticle));
  store.add(
    host.command('standpoint.reviewFolder', (argument) => reviewing.start(meantFolder(argument))),
  );
  store.add(host.command('standpoint.reviewActor', startActor));
  store.add(host.command('standpoint.reviewNextArticle', startNextArticle));
  store.add(host.command('standpoint.orderReview', order));
  store.add(host.command('standpoint.endReview', () => reviewing.end()));
  store.add(
    host.command('standpoint.showReviewKeys', () => {
      const article = activeArticle();
      return pickReviewKey(article !== undefined && session.articles.isDone(article));
    }),
  );
  store.add(host.command('standpoint.nextInReview', (argument) => step('next', argument)));
  store.add(host.command('standpoint.previousInReview', (argument) => step('previous', argument)));
  store.add(window.onDidChangeActiveTextEditor(activeChanged));
  store.add(host.settings.languages.onDidChange(show));
  store.add(reviewing.onDidChange(show));
  store.add(
    session.onDidChangeArticle((article) => {
      const isAlone = reviewing.scope === undefined || reviewing.scope.over === 'article';
      if (!isAlone) gathered.begin();
      else if (article === activeArticle()) show();
    }),
  );
  show();
  return store;
}

/** Who tags a claim goes on while that is being decided: that none is left is said then. */
function isOnward(argument: unknown): boolean {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'onward' in argument &&
    argument.onward === true
  );
}
