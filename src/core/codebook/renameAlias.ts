import type { PossibleEdits } from '../text/possibleEdits.ts';
import { replaceAlias } from './aliasEdits.ts';
import {
  aliasWithoutName,
  changeActors,
  isSame,
  nameTaken,
  nothingToDo,
  planned,
} from './changeActors.ts';
import { entryFor } from './listedActors.ts';

/**
 * Writes another alias in the place of one; records that have the old one mean nobody listed then, so
 * they are to be rewritten with it. Refused where another actor has the new one.
 */
export function renameAlias(text: string, from: string, to: string): PossibleEdits {
  return changeActors(text, (list) => {
    const alias = to.trim();
    const actor = entryFor(list, from);
    const owner = entryFor(list, alias);
    if (alias === '') return aliasWithoutName;
    if (actor === undefined || alias === from) return nothingToDo;
    if (owner !== undefined && !isSame(alias, from)) return nameTaken(list, alias, owner);
    const means = list.index.canonicalName(actor.name) ?? actor.name;
    return planned(replaceAlias(text, actor, from, alias), [[alias, means]]);
  });
}
