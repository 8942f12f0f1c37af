import type { ActorIndex } from '../../codebook/actors.ts';
import type { ActorRef } from '../analysis.ts';
import type { Language, PronounKind } from '../language/language.ts';
import type { ArticleNames, NamedActor } from '../names/articleNames.ts';
import type { NamePhrase } from '../names/names.ts';
import { namedBefore, type Place, phraseAt } from '../names/nearbyNames.ts';
import { antecedent, type Candidate, toldBy } from '../names/pronouns.ts';
import { roleHolder } from '../names/roleHolder.ts';
import { headWord } from '../names/roleWords.ts';
import type { SourcePhrase } from '../speech/attribution.ts';
import {
  containsWords,
  doubtfulActor,
  isSomebody,
  isUtterance,
  roleActor,
  roleLabel,
} from './roleActors.ts';

export type { Candidate };

/** Whom the words of a stretch can mean that stand before it. */
export interface SpeakerMemory {
  readonly candidates: readonly Candidate[];
  /** The roles with a head noun, the last ones. */
  rolesWith(head: string): readonly string[] | undefined;
}

/** What is remembered at the start of an article. */
export const noSpeakers: SpeakerMemory = { candidates: [], rolesWith: () => undefined };

/** Reads the sources of one article, or of a stretch of it, from its start to its end. */
export interface ActorResolution {
  /** The actor of a source phrase of a paragraph; undefined when nobody can tell. */
  actorOf(
    source: SourcePhrase,
    names: readonly NamePhrase[],
    paragraph: number,
  ): ActorRef | undefined;
  /**
   * Who speaks under one word that is no name elsewhere and may have its capital from the sentence's start:
   * "Fishermen hope", "Karelsk accused".
   */
  doubtfulActorOf(source: SourcePhrase, names: readonly NamePhrase[]): ActorRef | undefined;
  /**
   * Takes note of the subject of a sentence, whom a later pronoun can mean; gives the actor of a role that
   * is known by now.
   */
  notice(
    subject: SourcePhrase,
    names: readonly NamePhrase[],
    paragraph: number,
  ): ActorRef | undefined;
  /** Whom a pronoun in or behind a paragraph can mean, by what was read so far. */
  candidatesFor(paragraph: number): readonly Candidate[];
  /** The roles that were read, by their head nouns, with those before them. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

type RoleHead = Extract<SourcePhrase['head'], { readonly type: 'role' }>;

/** How many paragraphs back a pronoun may reach, and how many candidates it looks at. */
const reach = { paragraphs: 3, candidates: 12 };

/**
 * Resolves sources in the order of the text: names by the article's names, "the official" by the last
 * role that fits, pronouns by the last fitting subject or source. Has to be given them in order.
 */
export function actorResolution(
  articleNames: ArticleNames,
  actors: ActorIndex,
  language: Language,
  earlier: SpeakerMemory = noSpeakers,
): ActorResolution {
  const candidates: Candidate[] = [...earlier.candidates];
  const roles = new Map<string, readonly string[]>();

  const candidatesFor = (paragraph: number) =>
    candidates
      .slice(-reach.candidates)
      .filter((each) => paragraph - each.paragraph <= reach.paragraphs);

  const ofPronoun = (pronoun: PronounKind, place: Place) => {
    const chosen = antecedent(candidatesFor(place.paragraph), pronoun);
    if (chosen && (chosen.paragraph === place.paragraph || chosen.actor.gender))
      return chosen.actor;
    return namedBefore(place, articleNames, ({ gender }) => gender === pronoun) ?? chosen?.actor;
  };

  const ofRole = (head: RoleHead, place: Place): NamedActor | undefined => {
    const owner = head.owner && ofPronoun(head.owner, place);
    if (owner && isUtterance(head.name, language)) return owner;
    const name = owner ? language.owned(owner.ref.name, head.name) : head.name;
    return ofRoleName(name, head.definite, place);
  };

  /** Whom a role means that the codebook or the article knows by now. */
  const knownByRole = (name: string, definite: boolean, place: Place): NamedActor | undefined => {
    const known = listed(name) ?? (definite ? holderOf(name, place) : undefined);
    if (known || !definite) return known;
    const words = roleLabel(name);
    if (language.aged.test(words[0] ?? ''))
      return antecedent(candidatesFor(place.paragraph), 'interviewee')?.actor;
    const alike = rolesWith(headWord(words, language));
    const role = alike.findLast((each) => containsWords(each, words));
    return role === undefined ? undefined : roleActor(role, language);
  };

  const ofRoleName = (name: string, definite: boolean, place: Place): NamedActor | undefined => {
    const known = knownByRole(name, definite, place);
    if (known) return known;
    const words = roleLabel(name);
    const head = headWord(words, language);
    if (language.thingNouns.has(head) || language.grammar.standsAlone.has(name.toLowerCase()))
      return undefined;
    const role = words.join(' ');
    const others = rolesWith(head).filter((other) => other !== role);
    roles.set(head, [...others.slice(-reach.candidates), role]);
    return roleActor(role, language);
  };

  return {
    actorOf({ head, start, end }, names, paragraph) {
      if (head.type === 'nobody') return listed(head.name)?.ref;
      const place = { names, start, paragraph };
      if (head.type === 'pronoun') {
        const actor = ofPronoun(head.pronoun, place);
        const plural = head.pronoun === 'plural';
        if (actor) candidates.push({ actor: toldBy(head.pronoun, actor), plural, paragraph });
        return actor?.ref;
      }
      const bare = head.type === 'role' && end - start === head.name.length;
      const surname = bare ? articleNames.bearerOf(head.name) : undefined;
      const actor =
        surname ?? (head.type === 'role' ? ofRole(head, place) : ofName(head.name, place));
      if (!actor || actors.isIgnored(actor.ref.name)) return undefined;
      const plural =
        head.type === 'role' &&
        language.grammar.looksPlural(headWord(head.name.split(' '), language));
      if (head.type === 'name' || isSomebody(head.name, language))
        candidates.push({ actor, plural, paragraph });
      return actor.ref;
    },
    notice({ head, start }, names, paragraph) {
      if (head.type === 'nobody' || head.type === 'pronoun') return undefined;
      if (head.type === 'role' && head.owner) return undefined;
      const actor =
        head.type === 'name'
          ? ofName(head.name, { names, start, paragraph })
          : knownByRole(head.name, head.definite, { names, start, paragraph });
      if (!actor || actors.isIgnored(actor.ref.name)) return undefined;
      if (actor.ref.kind === 'name') candidates.push({ actor, plural: false, paragraph });
      return head.type === 'role' ? actor.ref : undefined;
    },
    doubtfulActorOf,
    candidatesFor,
    roles,
  };

  /** Whom the codebook has under a name or alias. */
  function listed(name: string): NamedActor | undefined {
    const canonical = actors.canonicalName(name);
    if (canonical === undefined) return undefined;
    return { ref: { kind: 'name', name: canonical }, sort: 'unknown', gender: undefined };
  }

  function holderOf(role: string, place: Place): NamedActor | undefined {
    return roleHolder(role, place, articleNames, candidatesFor(place.paragraph), language);
  }

  function rolesWith(head: string): readonly string[] {
    return roles.get(head) ?? earlier.rolesWith(head) ?? [];
  }

  function doubtfulActorOf({ head }: SourcePhrase, names: readonly NamePhrase[]) {
    const phrase = head.type === 'name' ? phraseAt(head.name.start, names) : undefined;
    if (!phrase || phrase.name.includes(' ') || actors.isIgnored(phrase.name)) return undefined;
    return doubtfulActor(phrase.name, language);
  }

  /** Who has a name; of several with one surname, the last subject of the paragraph. */
  function ofName(range: { readonly start: number }, { names, paragraph }: Place) {
    const phrase = phraseAt(range.start, names);
    if (!phrase) return undefined;
    const sharers = articleNames.sharersOf(phrase);
    const isNear = (each: Candidate) =>
      each.paragraph === paragraph && sharers.has(each.actor.ref.name);
    const near = sharers.size > 0 ? candidatesFor(paragraph).findLast(isNear) : undefined;
    if (near) return near.actor;
    const [part] = articleNames.actorOf(phrase) ? [phrase] : articleNames.partsOf(phrase);
    return part?.start === phrase.start ? articleNames.actorOf(part) : undefined;
  }
}
