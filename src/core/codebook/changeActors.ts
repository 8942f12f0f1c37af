import { message } from '../messages/message.ts';
import { type PossibleEdits, possible, refused } from '../text/possibleEdits.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import { type ActorIndex, normaliseName } from './actors.ts';
import {
  type ListedActor,
  type ListedActors,
  listedActors,
  type UneditableActors,
} from './listedActors.ts';

/** A change of a codebook's actors: its edits, and whom some names are to mean after them. */
export type ActorChange =
  | {
      readonly state: 'planned';
      readonly edits: readonly TextEdit[];
      readonly meanings: ReadonlyMap<string, string>;
    }
  | UneditableActors;

export function planned(
  edits: readonly TextEdit[],
  meanings: readonly (readonly [surface: string, name: string])[],
): ActorChange {
  return { state: 'planned', edits, meanings: new Map(meanings) };
}

/** Says so already. */
export const nothingToDo = planned([], []);

/**
 * Plans a change on a codebook's text, empty where there is none yet. Refused where the text cannot be
 * read, and where after the edits names would not mean what they should: a codebook with an actor listed
 * twice, with merges in a circle, or written as nobody thought of.
 */
export function changeActors(
  text: string,
  plan: (list: ListedActors) => ActorChange,
): PossibleEdits {
  const list = listedActors(text);
  if (list.state === 'refused') return list;
  const change = plan(list);
  if (change.state === 'refused') return change;
  if (meansAll(applyEdits(text, change.edits), change.meanings)) return possible(change.edits);
  return refused(message('names-with-problems'));
}

function meansAll(text: string, meanings: ReadonlyMap<string, string>): boolean {
  const list = listedActors(text);
  if (list.state === 'refused') return false;
  return [...meanings].every(([surface, name]) => list.index.canonicalName(surface) === name);
}

export function isSame(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b);
}

/** Whether two names, listed or not, mean one actor. */
export function meanOne(index: ActorIndex, a: string, b: string): boolean {
  return isSame(index.canonicalName(a) ?? a, index.canonicalName(b) ?? b);
}

/** Why a name cannot be given to an actor. */
export function nameTaken(list: ListedActors, name: string, owner: ListedActor): UneditableActors {
  const means = list.index.canonicalName(name) ?? owner.name;
  const reason = isSame(means, name)
    ? message('name-of-another-actor', name)
    : message('name-means-another', name, means);
  return { state: 'refused', reason };
}

/** Why nothing is done where a name is empty. */
export const actorWithoutName = refused(message('actor-without-name'));
export const aliasWithoutName = refused(message('alias-without-name'));
