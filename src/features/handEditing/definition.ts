import { type Disposable, type LocationLink, languages, type TextDocument } from 'vscode';
import { definitionsOf } from '../../core/handEditing/meaning.ts';
import { at } from '../../core/handEditing/names.ts';
import { pieceAt, recordsIn } from '../../core/handEditing/records.ts';
import type { Session } from '../../session/session.ts';
import { wayTo, wayToEntry } from './places.ts';
import { selector, type YamlFile, type YamlFiles } from './yamlFiles.ts';

/** From an actor, stance or target to its entry in the codebook; from words to where they stand. */
export function provideDefinition(session: Session, files: YamlFiles): Disposable {
  return languages.registerDefinitionProvider(selector, {
    async provideDefinition(document, position) {
      const file = files.of(document);
      if (file === undefined) return undefined;
      const offset = document.offsetAt(position);
      return (
        inArticle(session, files, document, file, offset) ??
        (await inCodebook(files, document, file, offset))
      );
    },
  });
}

function inArticle(
  session: Session,
  files: YamlFiles,
  document: TextDocument,
  file: YamlFile,
  offset: number,
): LocationLink[] | undefined {
  const article = files.articleOf(file);
  const piece = pieceAt(recordsIn(file.root), offset);
  if (article === undefined || piece === undefined) return undefined;
  const anchors = piece.record.pieces.map(({ anchor }) => anchor);
  const place = session.articles.whereIs(article, anchors)?.places[piece.index];
  return place && [wayTo(document, piece.span, article, place)];
}

async function inCodebook(
  files: YamlFiles,
  document: TextDocument,
  file: YamlFile,
  offset: number,
): Promise<LocationLink[] | undefined> {
  const word = at(file.places, offset);
  if (word === undefined) return undefined;
  const { uri, text, actors, places } = await files.codebookFor(file);
  if (text === undefined) return undefined;
  return definitionsOf(actors, word, places).map(({ entry, span }) =>
    wayToEntry(document, word.span, { uri, text, entry, name: span }),
  );
}
