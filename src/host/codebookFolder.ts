import { Uri, workspace } from 'vscode';
import type { ArticleUri } from '../session/uris.ts';

/**
 * Where the codebook of an article goes if there is none: the root of its folder, else beside it. Undefined
 * for an article that was never saved, which has no place for one.
 */
export function codebookFolderOf(article: ArticleUri): string | undefined {
  const uri = Uri.parse(article, true);
  if (uri.scheme === 'untitled') return undefined;
  const folder = workspace.getWorkspaceFolder(uri)?.uri ?? Uri.joinPath(uri, '..');
  return folder.toString().replace(/\/$/, '');
}
