import type { TextDocument } from 'vscode';
import type { Annotations } from '../core/annotation/annotation.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';
import { isArticle, uriOf } from './articles.ts';
import type { Host } from './host.ts';

/** An article in a document, with all that is shown of it. */
export interface ShownArticle {
  readonly article: ArticleUri;
  readonly annotations: Annotations;
}

/** The article in a document; undefined where it is none, or was not read yet. */
export function articleIn(
  document: TextDocument,
  session: Session,
  host: Host,
): ShownArticle | undefined {
  if (!isArticle(document, host.settings)) return undefined;
  const article = uriOf(document);
  const annotations = session.articles.annotationsOf(article);
  return annotations && { article, annotations };
}
