import { Uri, workspace } from 'vscode';
import type { FileUri } from '../session/uris.ts';

/** How an article or another file is called in lists: its path within the folder. */
export function nameOf(article: FileUri): string {
  return workspace.asRelativePath(Uri.parse(article, true));
}
