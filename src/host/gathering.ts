import { l10n } from 'vscode';
import type { Disposable } from '../session/event.ts';
import type { Session } from '../session/session.ts';
import type { Host } from './host.ts';
import { Pause } from './pause.ts';

/** Milliseconds in which changes of many articles are gathered; VS Code waits 200 before it repaints a tree. */
const gathering = 50;
/** Where one change comes after the other, a view takes at most this share of the time, */
const share = 0.3;
/** and this while a folder is being read, */
const shareWhileReading = 0.1;
/** but is no more milliseconds behind. */
const mostBehind = 2000;

/**
 * Does something for a view over all articles soon after one of them has changed, once for all that change
 * meanwhile. While a folder is being read, or a checkout changes a thousand files, articles change all the time, and a
 * view that followed each of them would do nothing else.
 */
export function gather(
  session: Session,
  host: Host,
  work: () => void | Promise<void>,
): Pause & Disposable {
  const { clock } = host.ports;
  let last = { ended: Number.NEGATIVE_INFINITY, took: 0 };
  const wait = () => {
    const isReading = session.reading.progress !== undefined;
    const rest = last.took / (isReading ? shareWhileReading : share) - (clock.now() - last.ended);
    return Math.min(mostBehind, Math.max(gathering, rest));
  };
  return new Pause(clock, wait, () => {
    const started = clock.now();
    host.attend(l10n.t('bringing a list up to date'), async () => {
      await work();
      const ended = clock.now();
      last = { ended, took: ended - started };
    });
  });
}
