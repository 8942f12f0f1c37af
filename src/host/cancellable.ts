import { type CancellationToken, CancellationTokenSource, ProgressLocation, window } from 'vscode';
import type { Clock } from '../session/ports.ts';

/** Milliseconds after which work is worth a word: of what is done sooner, nobody has to hear. */
const unnoticed = 500;

/**
 * Does what may take long. When it has taken a while, a notice says what is going on, with a button that cancels it:
 * the work hears of that by its token, and comes to nothing then.
 */
export async function cancellable<T>(
  clock: Clock,
  title: string,
  work: (token: CancellationToken) => Promise<T | undefined>,
): Promise<T | undefined> {
  const cancelling = new CancellationTokenSource();
  const done = work(cancelling.token);
  const notice = clock.after(unnoticed, () => {
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    window.withProgress(options, async (_, token) => {
      token.onCancellationRequested(() => cancelling.cancel());
      await done.catch(() => undefined); // whoever asked for the work hears of that
    });
  });
  try {
    return await done;
  } finally {
    notice.dispose();
    cancelling.dispose();
  }
}

/** Settles when somebody cancels. */
export function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
}
