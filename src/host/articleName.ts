import { Uri, workspace } from 'vscode';
import type { ArticleUri } from '../session/uris.ts';

/** How an article is called in lists: its path within the folder. */
export function nameOf(article: ArticleUri): string {
  return workspace.asRelativePath(Uri.parse(article, true));
}
