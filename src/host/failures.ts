import { type LogOutputChannel, l10n } from 'vscode';
import { Refusal } from '../session/refusal.ts';
import { shownNumber } from './counts.ts';
import { reasonOf } from './localised.ts';

/**
 * Throws the first of what kept some work from being done everywhere, with how many there are more of;
 * the others go to the log. Does nothing where there is none.
 */
export function throwFirst(failures: readonly unknown[], log: LogOutputChannel): void {
  const [first, ...others] = failures;
  for (const failure of others) log.warn(String(failure));
  if (first instanceof Refusal && others.length > 0) {
    throw new Refusal(
      others.length === 1
        ? l10n.t('{0} And there was trouble with one more file: see the log.', reasonOf(first))
        : l10n.t(
            '{0} And there was trouble with {1} more files: see the log.',
            reasonOf(first),
            shownNumber(others.length),
          ),
    );
  }
  if (first !== undefined) throw first;
}
