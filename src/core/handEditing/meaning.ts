import { type ActorIndex, normaliseName } from '../codebook/actors.ts';
import type { NamedPlace } from './names.ts';

/** Whether two words of sidecars and codebooks stand for one thing. */
export function meanTheSame(
  actors: ActorIndex,
  a: Pick<NamedPlace, 'of' | 'value'>,
  b: Pick<NamedPlace, 'of' | 'value'>,
): boolean {
  if (a.of !== b.of) return false;
  if (a.of !== 'actor') return a.value === b.value;
  return actorKey(actors, a.value) === actorKey(actors, b.value);
}

/** One for all names of an actor. */
function actorKey(actors: ActorIndex, name: string): string {
  return normaliseName(actors.canonicalName(name) ?? name);
}

/**
 * The entries of a codebook that say what a word stands for: those of its name or alias, else of whom
 * it is merged into. `places` are all of the codebook's.
 */
export function definitionsOf(
  actors: ActorIndex,
  word: Pick<NamedPlace, 'of' | 'value'>,
  places: readonly NamedPlace[],
): readonly NamedPlace[] {
  const listed = places.filter(({ of, role }) => of === word.of && role === 'listed');
  if (word.of !== 'actor') return listed.filter(({ value }) => value === word.value);
  const key = normaliseName(word.value);
  const own = places.filter(
    ({ of, role, value }) => of === 'actor' && role !== 'used' && normaliseName(value) === key,
  );
  const ofEntry = own.flatMap(
    ({ entry }) => listed.find((place) => place.entry.start === entry.start) ?? [],
  );
  if (ofEntry.length > 0) return ofEntry;
  return listed.filter(({ value }) => actorKey(actors, value) === actorKey(actors, word.value));
}
