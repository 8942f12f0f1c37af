import type { Language } from '../language/language.ts';
import type { NamedActor } from './articleNames.ts';
import type { NamePhrase } from './names.ts';
import { headWord, roleWords } from './roleWords.ts';

/** Whom an article calls by a role: "the minister", "the company", "the authority". */
export interface RoleHolders {
  /** Everybody whom a role can mean, in the order of the article; often one. */
  holdersOf(role: string): readonly NamedActor[];
}

interface Holder {
  readonly words: ReadonlySet<string>;
  readonly actor: NamedActor;
}

/** Holders looked at for one head noun; an article of nothing but ministers stays linear. */
const maxHolders = 40;

/**
 * Indexes who has which role: the words beside names, and the names of organisations, which end in what
 * they are ("the authority" is the Ansel Port Authority). A role means those who have all of its words;
 * all companies are called by any word for one.
 */
export function roleHolders(
  phrases: readonly NamePhrase[],
  actorOf: (phrase: NamePhrase) => NamedActor | undefined,
  language: Language,
): RoleHolders {
  const byHead = new Map<string, Holder[]>();
  const seen = new Set<string>();
  for (const phrase of phrases) {
    const key = `${phrase.name}\n${phrase.roles.join('\n')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const roles = rolesOf(phrase, language);
    const actor = roles.length > 0 ? actorOf(phrase) : undefined;
    if (!actor) continue;
    for (const role of roles) {
      const words = roleWords(role, language);
      const holder = { words: new Set(words), actor };
      for (const head of headsOf(words, language)) {
        const holders = byHead.get(head) ?? [];
        byHead.set(head, holders);
        if (holders.length < maxHolders) holders.push(holder);
      }
    }
  }
  return {
    holdersOf(role) {
      const words = roleWords(role, language);
      const own = headWord(words, language);
      const head = plainHead(own, language);
      const holders = byHead.get(head) ?? [];
      const asked = head === own ? words : words.filter((word) => word !== own);
      const fitting = holders.filter(
        (holder) =>
          isMeant(holder, asked, language) && (head === own || holder.actor.sort !== 'person'),
      );
      return distinct(fitting.map(({ actor }) => actor));
    },
  };
}

/** The head of a role and the titles in it: the "detective" of "detective sergeant". */
function headsOf(words: readonly string[], language: Language): ReadonlySet<string> {
  const titles = words.filter((word) => language.titles.has(word));
  return new Set([plainHead(headWord(words, language), language), ...titles]);
}

/** "The minister" is the foreign minister, but "the president" no vice president and no former one. */
function isMeant({ words }: Holder, asked: readonly string[], language: Language): boolean {
  const isOther = (word: string) => language.otherRoles.has(word) && !asked.includes(word);
  if ([...words].some(isOther)) return false;
  return asked.every((word) => words.has(word) || word === language.formerly);
}

/** The roles beside a name, and what the name of an organisation says that it is. */
function rolesOf({ name, roles, sort }: NamePhrase, language: Language): readonly string[] {
  if (sort !== 'organisation' || !name.includes(' ')) return roles;
  const words = name.split(' ');
  const last = words.at(-1)?.toLowerCase() ?? '';
  const company = words.includes('&') || language.companyEnds.has(last);
  const [companyNoun = ''] = company ? language.companyNouns : [];
  return [...roles, name, companyNoun].filter((role) => role !== '');
}

/** All words for companies are one. */
function plainHead(head: string, language: Language): string {
  return language.companyNouns.has(head) ? '' : head;
}

function distinct(actors: readonly NamedActor[]): readonly NamedActor[] {
  return [...new Map(actors.map((actor) => [actor.ref.name, actor])).values()];
}
