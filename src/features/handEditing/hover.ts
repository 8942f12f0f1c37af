import { type Disposable, Hover, l10n, languages, MarkdownString, type TextDocument } from 'vscode';
import type { AnchorState } from '../../core/annotation/annotation.ts';
import { describe } from '../../core/handEditing/descriptions.ts';
import { at } from '../../core/handEditing/names.ts';
import { pieceAt, recordsIn } from '../../core/handEditing/records.ts';
import { escapeMarkdown } from '../../core/text/markdown.ts';
import { nameOf } from '../../host/articleName.ts';
import { localised } from '../../host/localised.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Session } from '../../session/session.ts';
import { linkTo } from './places.ts';
import { selector, type YamlFile, type YamlFiles } from './yamlFiles.ts';

function stateWords(state: AnchorState): string {
  const words: Readonly<Record<AnchorState, string>> = {
    exact: l10n.t('These words stand in the article as they did.'),
    moved: l10n.t('These words stand elsewhere in the article now, or with other marks or spaces.'),
    changed: l10n.t('The words of this claim have changed in the article.'),
    orphan: l10n.t('The article does not have these words any more.'),
  };
  return words[state];
}

/** What the codebook says about a word, and where in the article the words of a record stand. */
export function provideHover(session: Session, files: YamlFiles): Disposable {
  return languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      const file = files.of(document);
      if (file === undefined) return undefined;
      const offset = document.offsetAt(position);
      const word = at(file.places, offset);
      if (word === undefined) return ofWords(session, files, document, file, offset);
      const { codebook } = await files.codebookFor(file);
      const shown = new MarkdownString();
      for (const line of describe(word, codebook)) {
        shown.appendText(localised(line)).appendMarkdown('\n\n');
      }
      return new Hover(shown, rangeOf(document, word.span));
    },
  });
}

function ofWords(
  session: Session,
  files: YamlFiles,
  document: TextDocument,
  file: YamlFile,
  offset: number,
): Hover | undefined {
  const article = files.articleOf(file);
  const piece = pieceAt(recordsIn(file.root), offset);
  if (article === undefined || piece === undefined) return undefined;
  const found = session.articles.whereIs(
    article,
    piece.record.pieces.map(({ anchor }) => anchor),
  );
  if (found === undefined) return undefined;
  const shown = new MarkdownString(stateWords(found.state));
  const place = found.places[piece.index];
  if (place !== undefined) {
    const { line, column } = place.start;
    const name = escapeMarkdown(`${nameOf(article)}:${line}:${column}`);
    const address = linkTo(article, place).toString().replace(/[()]/g, percentEncoded);
    shown.appendMarkdown(`\n\n[${name}](${address})`);
  }
  return new Hover(shown, rangeOf(document, piece.span));
}

/** A bracket in a file's name must not end a link. */
function percentEncoded(bracket: string): string {
  return `%${bracket.charCodeAt(0).toString(16)}`;
}
