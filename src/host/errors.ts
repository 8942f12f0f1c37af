import { type LogOutputChannel, window } from 'vscode';
import { Refusal } from '../session/refusal.ts';

/**
 * Says to the user why something was not done. A refusal is meant for people and is shown as it is;
 * anything else is a fault of ours: it goes to the log, and the message leads there.
 */
export async function tell(log: LogOutputChannel, what: string, error: unknown): Promise<void> {
  if (error instanceof Refusal) {
    log.warn(error.message);
    await window.showWarningMessage(error.message);
    return;
  }
  log.error(what, error instanceof Error ? error : String(error));
  const answer = await window.showErrorMessage(`Standpoint failed: ${what}.`, 'Show Log');
  if (answer !== undefined) log.show();
}
