import { type LogOutputChannel, l10n } from 'vscode';
import { Refusal } from '../session/refusal.ts';
import { reasonOf } from './localised.ts';
import { notice } from './notice.ts';
import { carryOut, titleOf } from './remedies.ts';

/**
 * Says to the user why something was not done, and waits for no answer. A refusal is meant for people
 * and is shown as it is, with a button for what helps; anything else is a fault of ours: it goes to the
 * log, and the message leads there.
 */
export function tell(log: LogOutputChannel, what: string, error: unknown): void {
  if (error instanceof Refusal) {
    log.warn(error.message);
    tellRefusal(log, error);
    return;
  }
  log.error(what, error instanceof Error ? error : String(error));
  const failed = l10n.t('Standpoint failed: {0}.', what);
  notice('error', failed, l10n.t('Show Log')).then((answer) => {
    if (answer !== undefined) log.show();
  });
}

function tellRefusal(log: LogOutputChannel, refusal: Refusal): void {
  const { remedy } = refusal;
  const buttons = remedy === undefined ? [] : [titleOf(remedy)];
  notice('warning', reasonOf(refusal), ...buttons).then((answer) => {
    if (answer === undefined || remedy === undefined) return;
    carryOut(remedy).catch((error) => tell(log, answer, error));
  });
}
