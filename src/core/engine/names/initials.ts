/** A name and whether it is an organisation's. */
interface Named {
  readonly name: string;
  readonly sort: string;
}

/**
 * Organisations of several words by their initials in lower case, with their small words and without: "mod"
 * and "md" for the Ministry of Defence. Initials that several have stand for none.
 */
export function organisationInitials(
  names: Iterable<Named>,
): ReadonlyMap<string, string | undefined> {
  const byInitials = new Map<string, string | undefined>();
  for (const { name, sort } of names) {
    const words = name.split(' ');
    if (sort !== 'organisation' || words.length < 2) continue;
    const capitals = words.filter((word) => word.charAt(0) !== word.charAt(0).toLowerCase());
    for (const initials of new Set([initialsOf(words), initialsOf(capitals)])) {
      const shared = byInitials.has(initials) && byInitials.get(initials) !== name;
      byInitials.set(initials, shared ? undefined : name);
    }
  }
  return byInitials;
}

function initialsOf(words: readonly string[]): string {
  return words
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}
