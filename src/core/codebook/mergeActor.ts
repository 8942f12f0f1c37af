import { message } from '../messages/message.ts';
import type { PossibleEdits } from '../text/possibleEdits.ts';
import type { TextEdit } from '../text/span.ts';
import { editEntries } from '../yaml/mapEdits.ts';
import { quoted } from '../yaml/writeString.ts';
import { actorWithoutName, changeActors, isSame, nothingToDo, planned } from './changeActors.ts';
import { actorKeys, insertActors } from './insertActors.ts';
import { entryFor, type ListedActor } from './listedActors.ts';

/**
 * Makes two actors one: all names of `from` mean from then on whom `into` means, at the end of its own
 * merges. Actors that are not listed are added. Refused where the two are one already.
 */
export function mergeActor(text: string, from: string, into: string): PossibleEdits {
  return changeActors(text, (list) => {
    const source = entryFor(list, from);
    const target = list.index.canonicalName(into) ?? into.trim();
    const goal = entryFor(list, target);
    if (target === '' || from.trim() === '') return actorWithoutName;
    if (source === undefined ? isSame(from, target) : source === goal) {
      return { state: 'refused', reason: message('one-actor-already', from, into) };
    }
    if (source !== undefined && list.index.canonicalName(source.name) === target) {
      return nothingToDo;
    }
    const missing = goal === undefined ? [{ name: target, aliases: [] }] : [];
    if (source === undefined) {
      const merged = { name: from.trim(), aliases: [], mergedInto: target };
      return planned(insertActors(list, [...missing, merged]), [[from, target]]);
    }
    return planned(
      [...setMergedInto(text, source, target), ...insertActors(list, missing)],
      [[source.name, target]],
    );
  });
}

/** Says into which actor another is merged; null for none. */
export function setMergedInto(
  text: string,
  { entry }: ListedActor,
  into: string | null,
): readonly TextEdit[] {
  const written = into === null ? null : quoted(into);
  return editEntries(text, entry.map, new Map([['merged_into', written]]), actorKeys);
}
