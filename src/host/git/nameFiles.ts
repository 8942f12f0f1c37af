import { type Uri, workspace } from 'vscode';

const mostNames = 3;

/** Files in a sentence: the first ones by their paths in the folder, the others counted. */
export function nameFiles(uris: readonly Uri[]): string {
  const names = uris.slice(0, mostNames).map((uri) => `“${workspace.asRelativePath(uri)}”`);
  const left = uris.length - names.length;
  const parts = left > 0 ? [...names, `${left} more`] : names;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
