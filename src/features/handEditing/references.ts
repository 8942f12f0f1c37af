import { type Disposable, type Location, languages } from 'vscode';
import type { ActorIndex } from '../../core/codebook/actors.ts';
import { meanTheSame } from '../../core/handEditing/meaning.ts';
import { at, type NamedPlace } from '../../core/handEditing/names.ts';
import { rangeAt, rangesIn } from '../../host/ranges.ts';
import type { Session } from '../../session/session.ts';
import { articleOf, classify } from '../../session/uris.ts';
import { location } from './places.ts';
import { selector, type YamlFile, type YamlFiles } from './yamlFiles.ts';

/** Everywhere that an actor, a stance or a target is meant: codebook, sidecars and articles. */
export function provideReferences(session: Session, files: YamlFiles): Disposable {
  return languages.registerReferenceProvider(selector, {
    async provideReferences(document, position, { includeDeclaration }) {
      const file = files.of(document);
      const word = file && at(file.places, document.offsetAt(position));
      if (file === undefined || word === undefined) return undefined;
      const nearest = await files.codebookFor(file);
      const { uri, text = '', actors } = nearest;
      const meant = ({ role, ...place }: NamedPlace) =>
        (includeDeclaration || role !== 'listed') && meanTheSame(actors, place, word);
      const codebook = { uri, text, places: nearest.places };
      const sidecars = await files.sidecarsOf(uri);
      return [
        ...[codebook, ...sidecars].flatMap((one) => placesIn(one, meant)),
        ...sidecars.flatMap((sidecar) => inArticle(session, sidecar, actors, word)),
      ];
    },
  });
}

function placesIn(
  { uri, text, places }: Pick<YamlFile, 'uri' | 'text' | 'places'>,
  isMeant: (place: NamedPlace) => boolean,
): readonly Location[] {
  const rangeIn = rangesIn(text);
  return places.filter(isMeant).map(({ span }) => location(uri, rangeIn(span)));
}

/** An actor where the article names it; a stance or target where a claim with it stands. */
function inArticle(
  session: Session,
  { uri }: YamlFile,
  actors: ActorIndex,
  word: NamedPlace,
): readonly Location[] {
  const sidecar = classify(uri);
  if (sidecar?.is !== 'sidecar') return [];
  const article = articleOf(sidecar.uri);
  const { claims = [], mentions = [] } = session.articles.annotationsOf(article) ?? {};
  const spans =
    word.of === 'actor'
      ? mentions.flatMap(({ actor, span }) => {
          return meanTheSame(actors, { of: 'actor', value: actor.name }, word) ? span : [];
        })
      : claims.flatMap((claim) => {
          const value = claim.status === 'stored' ? claim.record[word.of as 'stance'] : undefined;
          return value === word.value ? claim.spans : [];
        });
  return spans.flatMap((span) => {
    const place = session.articles.placeOfSpan(article, span);
    return place === undefined ? [] : location(article, rangeAt(place));
  });
}
