import { normaliseName } from '../../codebook/actors.ts';
import type { Gender, Language } from '../language/language.ts';
import type { NamePhrase } from './names.ts';
import { type PersonName, personName } from './personNames.ts';
import { headWord, nounGender, roleWords } from './roleWords.ts';

/** "José Luis Ortega Peña": so many words have two family names at the end, by the first of which he goes. */
const minDoubleName = 4;

/** The names of people have no more words. */
export const maxPersonWords = 5;

/** A name with everything the article says about it, over all its mentions. */
export interface NameEntry {
  readonly words: readonly string[];
  readonly person: PersonName;
  name: string;
  mentions: number;
  sort: NamePhrase['sort'];
  gender?: Gender;
}

/** The names of an article that are sure, by their plain form. */
export function collectEntries(
  phrases: readonly NamePhrase[],
  language: Language,
): ReadonlyMap<string, NameEntry> {
  const entries = new Map<string, NameEntry>();
  for (const phrase of phrases) {
    if (phrase.certainty === 'doubtful') continue;
    const key = normaliseName(phrase.name);
    const entry = entries.get(key) ?? newEntry(key, phrase.name);
    entry.mentions += 1;
    if (isShouted(entry.name) && !isShouted(phrase.name)) entry.name = phrase.name;
    if (phrase.sort !== 'unknown') entry.sort = phrase.sort;
    const gender = phrase.gender ?? roleGender(phrase, language);
    if (gender) entry.gender ??= gender;
    entries.set(key, entry);
  }
  return entries;
}

/** "PORT ANSEL", as datelines and headings have it. */
function isShouted(name: string): boolean {
  return name === name.toUpperCase();
}

function newEntry(key: string, name: string): NameEntry {
  const words = key.split(' ');
  return { words, person: personName(words), name, mentions: 0, sort: 'unknown' };
}

/** "a retired actress", "his daughter": the gender that a role beside a name tells. */
function roleGender({ roles }: NamePhrase, language: Language): Gender | undefined {
  for (const role of roles) {
    const gender = nounGender(headWord(roleWords(role, language), language), language);
    if (gender) return gender;
  }
  return undefined;
}

/** The entries of more than one word, by last word and, for people, by first ("Robles" of "Ximena Robles de la Cruz" too); most mentioned first. */
export function indexByWord(
  entries: ReadonlyMap<string, NameEntry>,
  language: Language,
): ReadonlyMap<string, readonly NameEntry[]> {
  const byWord = new Map<string, NameEntry[]>();
  const add = (word: string | undefined, entry: NameEntry) => {
    if (word === undefined) return;
    const list = byWord.get(word);
    if (list) list.push(entry);
    else byWord.set(word, [entry]);
  };
  for (const entry of entries.values()) {
    const { words } = entry.person;
    if (words.length < 2) continue;
    add(words.at(-1), entry);
    if (entry.sort === 'person' || isFirst(words[0] ?? '', language)) {
      add(words[0], entry);
      if (words.some((word) => language.particles.has(word))) add(words[1], entry);
      else if (words.length >= minDoubleName) add(words.at(-2), entry);
    }
  }
  for (const list of byWord.values()) list.sort((a, b) => b.mentions - a.mentions);
  return byWord;
}

/** Whether people are called by a word that their names begin with: "Ivo", "Nguyen". */
function isFirst(word: string, language: Language): boolean {
  return language.givenNames.has(word) || language.familyNames.has(word);
}

/**
 * Takes for people whom the article calls by their last word alone: "Dorit Esk" and later "Esk". Behind
 * `indexByWord`, since "Tarn Tower" and "Tower" do not make "Tarn" a name of it.
 */
export function markShortened(entries: ReadonlyMap<string, NameEntry>): void {
  for (const entry of entries.values()) if (isShortened(entry, entries)) entry.sort = 'person';
}

function isShortened({ words, sort }: NameEntry, entries: ReadonlyMap<string, NameEntry>): boolean {
  if (sort !== 'unknown' || words.length < 2 || words.length > maxPersonWords) return false;
  return entries.has(words.at(-1) ?? '');
}
