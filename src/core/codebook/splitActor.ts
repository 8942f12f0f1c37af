import type { PossibleEdits } from '../text/possibleEdits.ts';
import { addAliases, removeAliases } from './aliasEdits.ts';
import { actorWithoutName, changeActors, isSame, nameTaken, planned } from './changeActors.ts';
import { insertActors } from './insertActors.ts';
import { entryFor, type ListedActor } from './listedActors.ts';
import { setMergedInto } from './mergeActor.ts';

/**
 * Makes an actor `name` of its own, to whom `names` belong from then on: aliases are taken from the actor
 * that had them, and merges are undone. One that is listed by that name already gets them. Refused
 * where one of `names` is the name of an actor that nobody merged.
 */
export function splitActor(text: string, name: string, names: readonly string[]): PossibleEdits {
  return changeActors(text, (list) => {
    const own = name.trim();
    if (own === '') return actorWithoutName;
    const surfaces = distinct([own, ...names.map((one) => one.trim())]);
    const ownerOf = (surface: string) => entryFor(list, surface);
    const listed = list.actors.find((actor) => isSame(actor.name, own));
    const entries = list.actors.filter((actor) => surfaces.some((one) => isSame(one, actor.name)));
    const whole = entries.find((actor) => actor !== listed && actor.mergedInto === undefined);
    if (whole !== undefined) return nameTaken(list, whole.name, whole);
    const aliases = surfaces.filter((surface) => !entries.some((one) => isSame(one.name, surface)));
    const losers = distinctActors(aliases.map(ownerOf)).filter((actor) => actor !== listed);
    const gained = aliases.filter(
      (alias) => !isSame(alias, own) && (listed === undefined || ownerOf(alias) !== listed),
    );
    const title = listed?.name ?? own;
    return planned(
      [
        ...losers.flatMap((actor) => removeAliases(text, actor, aliases)),
        ...entries.flatMap((actor) => {
          if (actor !== listed) return setMergedInto(text, actor, title);
          return actor.mergedInto === undefined ? [] : setMergedInto(text, actor, null);
        }),
        ...(listed === undefined
          ? insertActors(list, [{ name: own, aliases: gained }])
          : addAliases(text, listed, gained)),
      ],
      surfaces.map((surface) => [surface, title]),
    );
  });
}

function distinct(names: readonly string[]): readonly string[] {
  return names.filter(
    (name, index) => name !== '' && names.findIndex((one) => isSame(one, name)) === index,
  );
}

function distinctActors(actors: readonly (ListedActor | undefined)[]): readonly ListedActor[] {
  return [...new Set(actors)].filter((actor) => actor !== undefined);
}
