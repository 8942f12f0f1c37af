import type { LogOutputChannel } from 'vscode';
import { Refusal } from '../session/refusal.ts';

/**
 * Throws the first of what kept some work from being done everywhere, with how many there are more of;
 * the others go to the log. Does nothing where there is none.
 */
export function throwFirst(failures: readonly unknown[], log: LogOutputChannel): void {
  const [first, ...others] = failures;
  for (const failure of others) log.warn(String(failure));
  if (first instanceof Refusal && others.length > 0) {
    const files = others.length === 1 ? 'one more file' : `${others.length} more files`;
    throw new Refusal(`${first.message} And there was trouble with ${files}: see the log.`);
  }
  if (first !== undefined) throw first;
}
