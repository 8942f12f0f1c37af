import { normaliseName } from '../../codebook/actors.ts';
import { isUpperCase } from '../../text/characters.ts';
import type { ActorRef } from '../analysis.ts';
import type { Language } from '../language/language.ts';
import type { NamedActor } from '../names/articleNames.ts';
import { headWord, nounGender } from '../names/roleWords.ts';

/** Longer roles are cut: they are labels, not sentences. */
const maxRoleWords = 8;

/** The words by which a role is known. */
export function roleLabel(name: string): readonly string[] {
  return name.split(' ').slice(0, maxRoleWords);
}

/** The actor of a role that nobody has a name for. */
export function roleActor(role: string, language: Language): NamedActor {
  const words = role.split(' ');
  const head = headWord(words, language);
  const gender = nounGender(head, language);
  const sort = language.organisationNouns.has(head) ? 'organisation' : 'unknown';
  const kind = isInstitution(words, head, language) ? 'name' : 'role';
  return { ref: { kind, name: role }, sort, gender };
}

/** A speaker of one capitalised word that may be none elsewhere: "Fishermen" are a role, "Karelsk" a name. */
export function doubtfulActor(name: string, language: Language): ActorRef | undefined {
  const word = name.toLowerCase();
  const { looksGerund, looksPast, looksPlural } = language.grammar;
  if (language.thingNouns.has(word) || looksGerund(word) || looksPast(word)) return undefined;
  return { kind: looksPlural(word) ? 'role' : 'name', name };
}

/** Whether a role has all of some words: "the official" can be the "senior official". */
export function containsWords(role: string, words: readonly string[]): boolean {
  const has = new Set(normaliseName(role).split(' '));
  return words.every((word) => has.has(normaliseName(word)));
}

/** Whether a phrase without a name is somebody: "the official", not "the plan". */
export function isSomebody(name: string, language: Language): boolean {
  const head = headWord(name.split(' '), language);
  return language.roleNouns.has(head) || language.organisationNouns.has(head);
}

/** "his verdict", "her statement": whoever gives it says what it says. */
export function isUtterance(name: string, language: Language): boolean {
  const head = headWord(name.split(' '), language);
  return language.utteranceNouns.has(head) || language.cueNouns.has(head);
}

/** "Iran's foreign ministry", "the Trump campaign": an organisation of which there is one. */
function isInstitution(words: readonly string[], head: string, language: Language): boolean {
  const [first = ''] = words;
  const named = isUpperCase(first.charCodeAt(0)) || language.demonyms.has(normaliseName(first));
  return words.length > 1 && named && language.organisationNouns.has(head);
}
