import { type ActorIndex, normaliseName, otherNamesOf } from '../codebook/actors.ts';

/** A name by which articles call an actor though no codebook lists it, and how often. */
export interface FoundName {
  readonly name: string;
  readonly count: number;
}

/** What an actor is called. */
export interface ActorNames {
  readonly canonical: string;
  /** The other names that the codebook lists, those of merged actors included. */
  readonly aliases: readonly string[];
  /** The most frequent first. */
  readonly found: readonly FoundName[];
}

/** The names of an actor by the codebook, and among `words`, the places of articles that name it. */
export function actorNames(
  canonical: string,
  index: ActorIndex,
  words: readonly string[],
): ActorNames {
  const aliases = otherNamesOf(index, canonical);
  const listed = new Set([canonical, ...aliases].map(normaliseName));
  const found = new Map<string, { name: string; count: number }>();
  for (const written of words) {
    const name = written.replace(/\s+/g, ' ').trim();
    const key = normaliseName(name);
    if (key === '' || listed.has(key)) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, count: 1 });
    else known.count += 1;
  }
  const byCount = (a: FoundName, b: FoundName) => b.count - a.count || (a.name < b.name ? -1 : 1);
  return { canonical, aliases: distinct(aliases), found: [...found.values()].sort(byCount) };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [normaliseName(name), name] as const)).values()];
}
