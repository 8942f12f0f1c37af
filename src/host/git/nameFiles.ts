import { l10n, type Uri, workspace } from 'vscode';
import { shownNumber } from '../counts.ts';
import { allOf, inQuotes } from '../lists.ts';

const mostNames = 3;

/** Files in a sentence: the first ones by their paths in the folder, the others counted. */
export function nameFiles(uris: readonly Uri[]): string {
  const names = uris.slice(0, mostNames).map((uri) => inQuotes(workspace.asRelativePath(uri)));
  const left = uris.length - names.length;
  const parts = left > 0 ? [...names, l10n.t('{0} more', shownNumber(left))] : names;
  return allOf(parts);
}
