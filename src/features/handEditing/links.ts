import { type Disposable, DocumentLink, l10n, languages } from 'vscode';
import { articleKey, recordsIn } from '../../core/handEditing/records.ts';
import type { Anchor } from '../../core/sidecar/record.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { linkTo } from './places.ts';
import { selector, type YamlFiles } from './yamlFiles.ts';

/** A link whose place is looked for only when somebody follows it. */
class PieceLink extends DocumentLink {
  readonly article: ArticleUri;
  readonly anchors: readonly Anchor[];
  readonly index: number;

  constructor(
    range: DocumentLink['range'],
    article: ArticleUri,
    anchors: readonly Anchor[],
    index: number,
  ) {
    super(range);
    this.article = article;
    this.anchors = anchors;
    this.index = index;
    this.tooltip = l10n.t('Go to these words in the article');
  }
}

/** From the hints of a sidecar to where the words stand now, and from its head to the article. */
export function provideLinks(session: Session, files: YamlFiles): Disposable {
  return languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks(document) {
      const file = files.of(document);
      const article = file && files.articleOf(file);
      if (file === undefined || article === undefined) return [];
      const links = recordsIn(file.root).flatMap(({ pieces }) => {
        const anchors = pieces.map(({ anchor }) => anchor);
        return pieces.flatMap(({ hint }, index) =>
          hint === undefined ? [] : new PieceLink(rangeOf(document, hint), article, anchors, index),
        );
      });
      const head = articleKey(file.root);
      if (head === undefined) return links;
      const whole = new DocumentLink(rangeOf(document, head), linkTo(article, undefined));
      whole.tooltip = l10n.t('Open the article');
      return [whole, ...links];
    },
    resolveDocumentLink(link) {
      if (!(link instanceof PieceLink)) return link;
      const place = session.articles.whereIs(link.article, link.anchors)?.places[link.index];
      link.target = linkTo(link.article, place);
      return link;
    },
  });
}
