import { l10n, window } from 'vscode';
import type { Content } from '../session/folderSweep.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';
import { cancellable, cancelled } from './cancellable.ts';
import { shownNumber } from './counts.ts';
import type { Host } from './host.ts';

/** What somebody needs of all articles before they go on. */
interface Need {
  readonly contents: readonly Content[];
  /** The articles that matter; all where it is absent. */
  readonly among?: (article: ArticleUri) => boolean;
  /** What a notice says meanwhile. */
  readonly waiting: string;
}

/**
 * Waits until the folder is read, unless a click on the notice cancels that. Where somebody has stopped the reading,
 * asks whether to go on with it or without the rest. Returns the articles that could not be read, undefined where the
 * user gives up.
 */
export async function readBefore(
  session: Session,
  host: Host,
  need: Need,
): Promise<readonly ArticleUri[] | undefined> {
  if (!(await waitUntilRead(session, host, need.waiting))) return undefined;
  const missing = missingOf(session, need);
  if (session.reading.stoppedAt === undefined || missing.length === 0) return missing;
  const [goOn, without] = [l10n.t('Read First'), l10n.t('Leave Out')];
  const answer = await window.showWarningMessage(
    stoppedWords(session, need, missing.length),
    { modal: true },
    goOn,
    without,
  );
  if (answer !== goOn) return answer === without ? [] : undefined;
  host.attend(l10n.t('reading the folder'), () => session.readOn());
  return readBefore(session, host, need);
}

/** Waits until the folder is read, or that was stopped. False where somebody cancels it by a click on the notice. */
export async function waitUntilRead(
  session: Session,
  host: Host,
  waiting: string,
): Promise<boolean> {
  const isRead = await cancellable(host.ports.clock, waiting, async (token) => {
    const read = host.folderReading.done().then(() => session.reading.ended());
    await Promise.race([read, cancelled(token)]);
    return !token.isCancellationRequested;
  });
  return isRead === true;
}

function missingOf(session: Session, { contents, among }: Need): readonly ArticleUri[] {
  const missing = new Set(contents.flatMap((content) => session.without(content)));
  return [...missing].filter((article) => among?.(article) ?? true);
}

function stoppedWords(session: Session, need: Need, missing: number): string {
  const needed = need.contents.filter((content) => content !== 'suggestions');
  const unread = missingOf(session, { ...need, contents: ['decisions', ...needed] });
  return unread.length > 0 ? unreadWords(unread.length) : unsearchedWords(missing);
}

function unreadWords(count: number): string {
  return count === 1
    ? l10n.t(
        'The reading of the folder was stopped: 1 article has not been read, and its claims would be missing.',
      )
    : l10n.t(
        'The reading of the folder was stopped: {0} articles have not been read, and their claims would be missing.',
        shownNumber(count),
      );
}

function unsearchedWords(count: number): string {
  return count === 1
    ? l10n.t(
        'The reading of the folder was stopped: 1 article has not been searched for claims, and its suggestions would be missing.',
      )
    : l10n.t(
        'The reading of the folder was stopped: {0} articles have not been searched for claims, and their suggestions would be missing.',
        shownNumber(count),
      );
}
