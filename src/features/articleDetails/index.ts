import { l10n } from 'vscode';
import { guessHeader } from '../../core/sidecar/guessHeader.ts';
import { nameOf } from '../../host/articleName.ts';
import { cursorOf } from '../../host/claimAtCursor.ts';
import type { Host } from '../../host/host.ts';
import { articleNamed } from '../../host/rowSubject.ts';
import { say } from '../../host/say.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { askForDetails } from './askForDetails.ts';

/** Writes the title, outlet and date of an article into its sidecar; what its text tells of them is offered. */
export function register(session: Session, host: Host): Disposable {
  return host.command('standpoint.editArticleDetails', async (argument) => {
    const article = articleNamed(session, argument) ?? cursorOf(host)?.article;
    if (article === undefined)
      throw new Refusal(l10n.t('Open an article, or choose one in the sidebar.'));
    const present = session.articles.headerOf(article);
    const text = session.articles.textOf(article);
    const guessed = text === undefined ? {} : guessHeader(text, nameOf(article));
    const change = await askForDetails(nameOf(article), { ...guessed, ...present });
    if (change === undefined) return;
    await session.decide(article, { type: 'header', change }, host.settings.coder.value);
    say(l10n.t('Details of {0} saved', nameOf(article)));
  });
}
