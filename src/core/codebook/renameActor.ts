import type { PossibleEdits } from '../text/possibleEdits.ts';
import type { TextEdit } from '../text/span.ts';
import { editEntries } from '../yaml/mapEdits.ts';
import { quoted } from '../yaml/writeString.ts';
import { addAliases, replaceAlias } from './aliasEdits.ts';
import {
  actorWithoutName,
  aliasWithoutName,
  changeActors,
  isSame,
  meanOne,
  nameTaken,
  nothingToDo,
  planned,
} from './changeActors.ts';
import type { CodebookActor } from './codebook.ts';
import { actorKeys, insertActors } from './insertActors.ts';
import { entryFor, type ListedActor } from './listedActors.ts';

/**
 * Gives an actor another name and keeps the old one as an alias; an actor that is not listed yet is
 * added. Refused where another actor has the name.
 */
export function renameActor(text: string, from: string, to: string): PossibleEdits {
  return changeActors(text, (list) => {
    const name = to.trim();
    const actor = entryFor(list, from);
    const owner = entryFor(list, name);
    if (name === '') return actorWithoutName;
    if (name === (actor?.name ?? from)) return nothingToDo;
    if (owner !== undefined && owner !== actor) return nameTaken(list, name, owner);
    if (actor === undefined) {
      const added = insertActors(list, [{ name, aliases: [from] }]);
      return planned(added, [[from, name]]);
    }
    const means = actor.mergedInto === undefined ? name : list.index.canonicalName(actor.name);
    return planned(
      [...setName(text, actor, name), ...keepOldName(text, actor, name)],
      [name, actor.name].map((surface) => [surface, means ?? name]),
    );
  });
}

/** Makes a name mean an actor, which is added if it is not listed. Refused where it means another one. */
export function addAlias(text: string, name: string, alias: string): PossibleEdits {
  return changeActors(text, (list) => {
    const other = alias.trim();
    const actor = entryFor(list, name);
    const owner = entryFor(list, other);
    if (other === '') return aliasWithoutName;
    if (isSame(other, name)) return nothingToDo;
    if (owner !== undefined && meanOne(list.index, other, name)) return nothingToDo;
    if (owner !== undefined) return nameTaken(list, other, owner);
    if (actor === undefined) {
      return planned(insertActors(list, [{ name, aliases: [other] }]), [[other, name]]);
    }
    const means = list.index.canonicalName(actor.name) ?? actor.name;
    return planned(addAliases(text, actor, [other]), [[other, means]]);
  });
}

/** Adds an actor behind the last one. Nothing to do where one has its name; refused where one has it as an alias. */
export function listActor(text: string, actor: CodebookActor): PossibleEdits {
  return changeActors(text, (list) => {
    const owner = entryFor(list, actor.name);
    if (actor.name.trim() === '') return actorWithoutName;
    if (owner === undefined) {
      return planned(insertActors(list, [actor]), [[actor.name, actor.mergedInto ?? actor.name]]);
    }
    return isSame(owner.name, actor.name) ? nothingToDo : nameTaken(list, actor.name, owner);
  });
}

function setName(text: string, { entry }: ListedActor, name: string): readonly TextEdit[] {
  return editEntries(text, entry.map, new Map([['name', quoted(name)]]), actorKeys);
}

/** The old name goes where the new one stood among the aliases, else behind the last alias. */
function keepOldName(text: string, actor: ListedActor, name: string): readonly TextEdit[] {
  if (actor.aliases.includes(name)) return replaceAlias(text, actor, name, actor.name);
  return actor.aliases.includes(actor.name) ? [] : addAliases(text, actor, [actor.name]);
}
