import type { Codebook } from './codebook.ts';

/** A surface form under which the codebook knows an actor. */
export interface ListedForm {
  /** As the codebook writes it. */
  readonly form: string;
  readonly canonical: string;
}

/** The actors of a codebook, ready to look up. */
export interface ActorIndex {
  readonly forms: readonly ListedForm[];
  /** The canonical name of a name or alias; undefined when the codebook has none. */
  canonicalName(surface: string): string | undefined;
  /** Whether the codebook says that these words are no actor. */
  isIgnored(surface: string): boolean;
}

/** Names compare by this: lower case, one plain space between words, straight apostrophes. */
export function normaliseName(name: string): string {
  if (isPlain(name)) return name.toLowerCase();
  return name
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
    .replaceAll('’', "'")
    .toLowerCase();
}

/** Letters, digits, full stops, hyphens and single spaces inside: most names. */
function isPlain(name: string): boolean {
  return /^[A-Za-z0-9.-]+(?: [A-Za-z0-9.-]+)*$/.test(name);
}

/**
 * Indexes the names and aliases of a codebook. `merged_into` is followed from actor to actor; a chain
 * that runs in a circle, or to a name nobody has, ends at its last actor that is there. Where two
 * actors claim one form, a name beats an alias and the first listed beats the later.
 */
export function actorIndex(codebook: Codebook): ActorIndex {
  const names = new Map<string, string>();
  const aliases = new Map<string, string>();
  const merged = new Map<string, string>();
  for (const actor of codebook.actors) {
    const key = normaliseName(actor.name);
    if (key === '' || names.has(key)) continue;
    names.set(key, actor.name);
    if (actor.mergedInto !== undefined) merged.set(key, normaliseName(actor.mergedInto));
    for (const alias of actor.aliases.map(normaliseName)) {
      if (alias !== '' && !aliases.has(alias)) aliases.set(alias, key);
    }
  }
  const ownerOf = (key: string) => (names.has(key) ? key : aliases.get(key));
  const canonicalName = (surface: string) => {
    let owner = ownerOf(normaliseName(surface));
    const seen = new Set<string>();
    while (owner !== undefined && !seen.has(owner)) {
      seen.add(owner);
      const next = ownerOf(merged.get(owner) ?? '');
      if (next === undefined) break;
      if (seen.has(next)) break;
      owner = next;
    }
    return owner === undefined ? undefined : names.get(owner);
  };
  const forms = codebook.actors.flatMap((actor) => [actor.name, ...actor.aliases]);
  const ignored = new Set(codebook.ignore.map(normaliseName));
  return {
    forms: forms.flatMap((form) => {
      const canonical = canonicalName(form);
      return canonical === undefined ? [] : [{ form, canonical }];
    }),
    canonicalName,
    isIgnored: (surface) => ignored.has(normaliseName(surface)),
  };
}

/** The names under which a codebook knows an actor besides its own: aliases, and all names of merged actors. */
export function otherNamesOf(
  { forms, canonicalName }: ActorIndex,
  actor: string,
): readonly string[] {
  const name = canonicalName(actor);
  return forms.filter((one) => one.canonical === name && one.form !== name).map(({ form }) => form);
}
