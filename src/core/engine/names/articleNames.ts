import { type ActorIndex, normaliseName } from '../../codebook/actors.ts';
import { isUpperCase } from '../../text/characters.ts';
import type { ActorRef } from '../analysis.ts';
import type { Gender, Language } from '../language/language.ts';
import { organisationInitials } from './initials.ts';
import {
  collectEntries,
  indexByWord,
  markShortened,
  maxPersonWords,
  type NameEntry,
} from './nameEntries.ts';
import { doubtfulName, type NamePhrase } from './names.ts';
import { namesWithin } from './namesWithin.ts';
import { areOnePerson, type PersonName, personName } from './personNames.ts';
import { type RoleHolders, roleHolders } from './roleHolders.ts';

/** An actor as the article knows it. */
export interface NamedActor {
  readonly ref: ActorRef;
  readonly gender: Gender | undefined;
  readonly sort: NamePhrase['sort'];
}

/** Who the names of an article mean. */
export interface ArticleNames extends RoleHolders {
  /** The actor of a name phrase; undefined when it is none after all. */
  actorOf(phrase: NamePhrase): NamedActor | undefined;
  /** Who has a surname that is also a title: the "King" of "King said". */
  bearerOf(surname: string): NamedActor | undefined;
  /** All who can be called by a name that several have: Emma and Ivo Brandt by "Brandt". */
  sharersOf(phrase: NamePhrase): ReadonlySet<string>;
  /** The names of the article within one that is none: the "Mara Lind" of "Mara Lind Slams Rivals". */
  partsOf(phrase: NamePhrase): readonly NamePhrase[];
}

/**
 * Resolves names over a whole article: short forms to the full name ("Zarif" is "Javad Zarif", wherever
 * in the article that stands), acronyms to what they abbreviate, spellings of one name to one, and
 * whatever the codebook lists to its name. Doubtful candidates count where a sure one bears them out.
 */
export function articleNames(
  phrases: readonly NamePhrase[],
  actors: ActorIndex,
  language: Language,
): ArticleNames {
  const entries = collectEntries(phrases, language);
  const byWord = indexByWord(entries, language);
  markShortened(entries);
  const acronyms = new Map<string, string>();
  for (const { acronym, name } of phrases) {
    if (acronym !== undefined && !acronyms.has(acronym)) acronyms.set(acronym, name);
  }
  const initials = organisationInitials(entries.values());
  const resolve = (phrase: NamePhrase): NamedActor | undefined => {
    if (actors.isIgnored(phrase.name)) return undefined;
    const key = normaliseName(phrase.name);
    const entry = entries.get(`${key}'s`) ?? entries.get(key);
    const full = fullNameOf(phrase, key, byWord, language);
    const own = listedName(phrase.name, actors, language);
    if (!entry && !full && own === undefined) return undefined;
    const spelled = language.sameNames.get(key) ?? acronyms.get(phrase.name) ?? initials.get(key);
    const name = spelled ?? full?.name ?? entry?.name ?? phrase.name;
    const listed = own ?? listedName(name, actors, language);
    const alone = full ? undefined : language.givenNames.get(key);
    const gender = full?.gender ?? entry?.gender ?? phrase.gender ?? alone;
    const sort = full?.sort ?? entry?.sort ?? phrase.sort;
    return { ref: { kind: 'name', name: listed ?? name }, sort, gender };
  };
  const known = new Map<string, NamedActor | undefined>();
  const actorOf = (phrase: NamePhrase) => {
    const key = `${phrase.gender ?? ''} ${phrase.name}`;
    if (!known.has(key)) known.set(key, resolve(phrase));
    return known.get(key);
  };
  const bearerOf = (surname: string) => {
    const [entry] = byWord.get(surname.toLowerCase()) ?? [];
    const isName = entry?.sort !== 'organisation' && isUpperCase(surname.charCodeAt(0));
    return entry && isName ? actorOf(doubtfulName(entry.name, 0, 0)) : undefined;
  };
  const isKnown = (words: readonly string[]) =>
    entries.has(words.join(' ')) || (words.length === 1 && byWord.has(words[0] ?? ''));
  const starts = new Set([...entries.values()].map(({ words }) => words[0] ?? ''));
  const isStart = (word: string) => starts.has(word) || byWord.has(word);
  const partsOf = (phrase: NamePhrase) => namesWithin(phrase, isStart, isKnown);
  const sharersOf = ({ name, gender }: NamePhrase) => {
    const called = byWord.get(normaliseName(name)) ?? [];
    if (called.length < 2 || actors.canonicalName(name) !== undefined) return nobody;
    const fitting = called.filter((each) => !gender || !each.gender || each.gender === gender);
    return new Set(fitting.slice(0, maxCandidates).map((each) => each.name));
  };
  return { actorOf, bearerOf, sharersOf, partsOf, ...roleHolders(phrases, actorOf, language) };
}

const nobody: ReadonlySet<string> = new Set();

/** The name under which the codebook lists a name, in any of its spellings, with initials or without. */
function listedName(name: string, actors: ActorIndex, language: Language): string | undefined {
  if (actors.forms.length === 0) return undefined;
  const key = normaliseName(name);
  const shared = language.sameNames.get(key);
  const spellings = shared
    ? [...language.sameNames].flatMap(([other, same]) => (same === shared ? [other] : []))
    : [personName(key.split(' ')).words.join(' ')];
  const form = [name, ...spellings].find((each) => actors.canonicalName(each) !== undefined);
  return form === undefined ? undefined : actors.canonicalName(form);
}

/** Candidates looked at for one short name; an article of nothing but one surname stays linear. */
const maxCandidates = 20;

function fullNameOf(
  phrase: NamePhrase,
  key: string,
  byWord: ReadonlyMap<string, readonly NameEntry[]>,
  language: Language,
): NameEntry | undefined {
  if (language.knownNames.has(key)) return undefined;
  const person = personName(key.split(' '));
  const last = person.words.at(-1) ?? '';
  const candidates = (byWord.get(last) ?? []).slice(0, maxCandidates);
  const fitting = candidates.filter((entry) => isFormOf(person, phrase, entry));
  const alike = phrase.gender && fitting.find(({ gender }) => gender === phrase.gender);
  return alike || fitting[0];
}

/** Whether words can be a form of a full name: its surname or given name, or another full form of it. */
function isFormOf(person: PersonName, phrase: NamePhrase, entry: NameEntry): boolean {
  if (phrase.gender && entry.gender && phrase.gender !== entry.gender) return false;
  if (entry.sort === 'organisation') return false;
  if (person.words.length > 1) return areOnePerson(person, entry.person);
  const begins = entry.words[0]?.charAt(0);
  if (person.initial !== undefined && person.initial !== begins) return false;
  return entry.person.words.length <= maxPersonWords;
}
