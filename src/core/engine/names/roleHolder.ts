import type { Language } from '../language/language.ts';
import type { ArticleNames, NamedActor } from './articleNames.ts';
import { namedBefore, type Place } from './nearbyNames.ts';
import type { Candidate } from './pronouns.ts';
import { headWord } from './roleWords.ts';

/**
 * Who has a role at a place: the only one in the article, or of several the last subject. A company is the
 * one that was last spoken of. A plural ("the ministers") is nobody.
 */
export function roleHolder(
  role: string,
  place: Place,
  articleNames: ArticleNames,
  recent: readonly Candidate[],
  language: Language,
): NamedActor | undefined {
  const head = headWord(role.split(' '), language);
  if (language.grammar.looksPlural(head)) return undefined;
  const holders = articleNames.holdersOf(role);
  const isHolder = (actor: NamedActor) => holders.some(({ ref }) => ref.name === actor.ref.name);
  const isCompany = language.companyNouns.has(head);
  // One word that is no subject is as often a place.
  const isNear = (actor: NamedActor) =>
    isHolder(actor) || (actor.ref.name.includes(' ') && canBeCompany(actor, language));
  const near = isCompany ? namedBefore(place, articleNames, isNear) : undefined;
  if (near) return near;
  if (holders.length === 1) return holders[0];
  const isMeant = (actor: NamedActor) =>
    isHolder(actor) || (isCompany && canBeCompany(actor, language));
  return recent.findLast(({ actor }) => isMeant(actor))?.actor;
}

/** A name of which nothing says that it is a person, a place or another organisation. */
function canBeCompany({ ref, sort, gender }: NamedActor, language: Language): boolean {
  const named = ref.kind === 'name' && !language.knownNames.has(ref.name.toLowerCase());
  return named && sort === 'unknown' && gender === undefined;
}
