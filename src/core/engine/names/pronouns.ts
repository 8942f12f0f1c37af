import type { PronounKind } from '../language/language.ts';
import type { NamedActor } from './articleNames.ts';

/** A subject or source that a later pronoun can mean. */
export interface Candidate {
  readonly actor: NamedActor;
  readonly plural: boolean;
  /** The number of its paragraph. */
  readonly paragraph: number;
}

/**
 * Whom a pronoun means: the last candidate that fits by gender and number. Where its paragraph offers
 * several, somebody known to be a person goes before a name that can be anything.
 */
export function antecedent(
  candidates: readonly Candidate[],
  pronoun: PronounKind,
): Candidate | undefined {
  const fitting = candidates.filter((candidate) => fits(candidate, pronoun));
  const last = fitting.at(-1);
  const person = fitting.findLast(
    ({ actor, paragraph }) =>
      paragraph === last?.paragraph && (actor.gender === pronoun || actor.sort === 'person'),
  );
  return person ?? last;
}
/** An actor with what a pronoun for it tells: whoever is "she" is a woman, and "it" is nobody. */
export function toldBy(pronoun: PronounKind, actor: NamedActor): NamedActor {
  switch (pronoun) {
    case 'male':
    case 'female':
      return { ref: actor.ref, sort: 'person', gender: pronoun };
    case 'thing':
      return { ref: actor.ref, sort: 'organisation', gender: actor.gender };
    default:
      return actor;
  }
}

function fits({ actor, plural }: Candidate, pronoun: PronounKind): boolean {
  switch (pronoun) {
    case 'male':
    case 'female':
      if (plural || actor.sort === 'organisation') return false;
      return actor.gender === undefined || actor.gender === pronoun;
    case 'interviewee':
      return !plural && actor.sort !== 'organisation' && actor.ref.kind === 'name';
    case 'plural':
      return plural || actor.sort === 'organisation';
    case 'thing':
      return !plural && (actor.sort === 'organisation' || isUnknownName(actor));
    default:
      return false;
  }
}

/** A name that nothing tells to be a person's. */
function isUnknownName({ ref, sort, gender }: NamedActor): boolean {
  return ref.kind === 'name' && sort === 'unknown' && gender === undefined;
}
