import { l10n, type QuickPickItem } from 'vscode';
import { nameOf } from '../../host/articleName.ts';
import { codebookFolderOf } from '../../host/codebookFolder.ts';
import { pickOne } from '../../host/plainItems.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri, CodebookUri } from '../../session/uris.ts';

/**
 * The codebook of these articles, which may not be there yet; asks where they have several. Undefined when
 * the user chooses none.
 */
export async function pickCodebook(
  session: Session,
  articles: readonly ArticleUri[],
): Promise<CodebookUri | undefined> {
  const uris = new Set<CodebookUri>();
  for (const article of articles) {
    uris.add(await session.actors.codebookFor(article, folderOf(article)));
  }
  const [only, ...others] = uris;
  if (only === undefined)
    throw new Refusal(l10n.t('No articles are known yet. Open a folder of articles.'));
  if (others.length === 0) return only;
  const items = [...uris].map((uri): QuickPickItem & { readonly uri: CodebookUri } => ({
    uri,
    label: nameOf(uri),
  }));
  const title = l10n.t('Which codebook? The articles of this actor have several.');
  return (await pickOne(items, { title }))?.uri;
}

function folderOf(article: ArticleUri): string {
  const folder = codebookFolderOf(article);
  if (folder !== undefined) return folder;
  throw new Refusal(
    l10n.t('Save the article first: the codebook is kept in a file of its folder.'),
  );
}
