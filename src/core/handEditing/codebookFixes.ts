import { removeAliases } from '../codebook/aliasEdits.ts';
import { actorKinds, type Codebook, paletteColours } from '../codebook/codebook.ts';
import { type ListedActor, type ListedActors, listedActors } from '../codebook/listedActors.ts';
import { setMergedInto } from '../codebook/mergeActor.ts';
import { parseCodebook } from '../codebook/parseCodebook.ts';
import { listActor } from '../codebook/renameActor.ts';
import { message } from '../messages/message.ts';
import { closest, isSlip } from '../text/closest.ts';
import { type Span, span, type TextEdit } from '../text/span.ts';
import { editEntries } from '../yaml/mapEdits.ts';
import { readableParts } from '../yaml/readableParts.ts';
import type { YamlMap, YamlText } from '../yaml/tree.ts';
import { plainWord } from '../yaml/writeString.ts';
import { freeDigits } from './completions.ts';
import { at, mapsIn, type NamedPlace, namedPlaces, textOf } from './names.ts';
import type { QuickFix, ReportedProblem } from './quickFix.ts';
import { rewrite } from './renameId.ts';
import { addVersion } from './sidecarFixes.ts';

/** How many known words are offered for an unknown one. */
const mostOffered = 3;

/** The ways out of a problem in a codebook's text; none where it cannot be read. */
export function codebookFixes(text: string, problem: ReportedProblem): readonly QuickFix[] {
  if (problem.code === 'version-missing') return [addVersion(text)];
  const list = listedActors(text);
  const file = parseCodebook(text);
  if (list.state === 'refused' || file.state === 'unreadable') return [];
  const { codebook } = file;
  const places = namedPlaces('codebook', list.root);
  const word = at(places, problem.offset);
  switch (problem.code) {
    case 'alias-taken':
      return word === undefined ? [] : aliasFixes(text, list, word);
    case 'merge-unknown':
      return word === undefined ? [] : mergeFixes(text, list, word, codebook);
    case 'merge-circle':
      return word === undefined ? [] : unmerge(text, list, word, true);
    case 'duplicate-id':
      return word === undefined ? [] : otherId(text, places, word);
    case 'unknown-kind':
      return otherValue(text, 'actors', 'kind', problem.offset, actorKinds);
    case 'unknown-colour':
      return otherValue(text, 'stances', 'colour', problem.offset, paletteColours);
    case 'key-taken':
    case 'key-invalid':
      return otherKey(text, problem.offset, codebook);
    default:
      return [];
  }
}

/** An alias of two actors is taken from the one or the other; a name stays. */
function aliasFixes(text: string, list: ListedActors, alias: NamedPlace): readonly QuickFix[] {
  const here = actorAround(list, alias.span);
  const owner = list.actors.find(
    (actor) =>
      actor !== here && (actor.name === alias.value || actor.aliases.includes(alias.value)),
  );
  const from = (actor: ListedActor, isPreferred: boolean): QuickFix => ({
    title: message('fix-remove-alias', alias.value, actor.name),
    edits: removeAliases(text, actor, [alias.value]),
    isPreferred,
  });
  const isName = owner?.name === alias.value;
  return [
    ...(here === undefined ? [] : [from(here, isName)]),
    ...(owner === undefined || isName ? [] : [from(owner, false)]),
  ];
}

function mergeFixes(
  text: string,
  list: ListedActors,
  into: NamedPlace,
  codebook: Codebook,
): readonly QuickFix[] {
  const own = actorAround(list, into.span)?.name;
  const names = codebook.actors.map(({ name }) => name).filter((name) => name !== own);
  const listing = listActor(text, { name: into.value, aliases: [] });
  return [
    ...closest(into.value, names, mostOffered).map((name, index) => ({
      title: message('fix-change-to', name),
      edits: [rewrite(text, into, name)],
      isPreferred: index === 0 && isSlip(into.value, name),
    })),
    ...(listing.state === 'refused' || listing.edits.length === 0
      ? []
      : [
          {
            title: message('fix-list-actor', into.value),
            edits: listing.edits,
            isPreferred: false,
          },
        ]),
    ...unmerge(text, list, into, false),
  ];
}

function unmerge(
  text: string,
  list: ListedActors,
  into: NamedPlace,
  isPreferred: boolean,
): readonly QuickFix[] {
  const actor = actorAround(list, into.span);
  if (actor === undefined) return [];
  const edits = setMergedInto(text, actor, null);
  return [{ title: message('fix-unmerge', actor.name), edits, isPreferred }];
}

function actorAround({ actors }: ListedActors, { start, end }: Span): ListedActor | undefined {
  return actors.find(({ entry: { place } }) => place.start <= start && end <= place.end);
}

/** A second entry of the same id gets one that is free. */
function otherId(
  text: string,
  places: readonly NamedPlace[],
  word: NamedPlace,
): readonly QuickFix[] {
  if (word.of === 'actor') return [];
  const taken = new Set(places.filter(({ of }) => of === word.of).map(({ value }) => value));
  let count = 2;
  while (taken.has(`${word.value}-${count}`)) count += 1;
  const id = `${word.value}-${count}`;
  return [
    { title: message('fix-change-id', id), edits: [rewrite(text, word, id)], isPreferred: true },
  ];
}

function otherValue(
  text: string,
  list: string,
  key: string,
  offset: number,
  known: readonly string[],
): readonly QuickFix[] {
  const value = valueAt(text, list, key, offset)?.value;
  if (value === undefined) return [];
  return closest(value.value, known, mostOffered).map((word, index) => ({
    title: message('fix-change-to', word),
    edits: [replaced(text, value, plainWord(word))],
    isPreferred: index === 0 && isSlip(value.value, word),
  }));
}

/** A digit that tags another stance already, or is none, becomes a free one or goes. */
function otherKey(text: string, offset: number, codebook: Codebook): readonly QuickFix[] {
  const found = valueAt(text, 'stances', 'key', offset);
  if (found === undefined) return [];
  const [digit] = freeDigits(codebook);
  const without = {
    title: message('fix-no-key'),
    edits: editEntries(text, found.map, new Map([['key', null]]), ['key']),
    isPreferred: digit === undefined,
  };
  if (digit === undefined) return [without];
  const edits = [replaced(text, found.value, digit)];
  return [{ title: message('fix-change-key', digit), edits, isPreferred: true }, without];
}

function valueAt(
  text: string,
  list: string,
  key: string,
  offset: number,
): { readonly map: YamlMap; readonly value: YamlText } | undefined {
  for (const map of mapsIn(readableParts(text), list)) {
    const value = textOf(map, key);
    if (value && value.span.start <= offset && offset <= value.span.end) return { map, value };
  }
  return undefined;
}

function replaced(text: string, value: YamlText, newText: string): TextEdit {
  const written = text.slice(value.span.start, value.span.end).trimEnd();
  return { span: span(value.span.start, value.span.start + written.length), newText };
}
