import { actorIndex, normaliseName } from '../codebook/actors.ts';
import type { Codebook, CodebookActor } from '../codebook/codebook.ts';
import type { ActorRef } from '../engine/analysis.ts';
import { actorKey } from './actorKey.ts';
import { type ActorNames, actorNames } from './actorNames.ts';
import { type CountedArticle, isUntagged, type SomeClaims } from './claimFacts.ts';
import { type Companion, companionsOf } from './companions.ts';
import { type ListedClaim, listedClaims } from './listedClaim.ts';
import { latestFirst } from './ordering.ts';
import { type StanceCourse, stanceCourses } from './stanceCourse.ts';

/** An actor as it was met: a role is an actor of that article only. */
export interface MetActor<A extends string> {
  readonly actor: ActorRef;
  readonly article: A;
}

/** All that is known of the corpus an actor is looked for in. */
export interface ProfileSources<A extends string> {
  readonly articles: readonly CountedArticle<A>[];
  /** What an actor says in them. */
  readonly spoken: (actor: ActorRef, article: A) => readonly SomeClaims<A>[];
  /** The one that holds where the actor was met. */
  readonly codebook: Codebook;
  /** The words of all places that name an actor. */
  readonly namings: (isMeant: (met: MetActor<A>) => boolean) => Generator<void, readonly string[]>;
}

/** All that a corpus says of one actor. */
export interface ActorProfile<A extends string> {
  /** By the name that the codebook gives it now. */
  readonly actor: ActorRef;
  readonly article: A;
  readonly names: ActorNames;
  /** What the codebook says of it. */
  readonly listed?: CodebookActor;
  /** Those of the latest article first. */
  readonly claims: readonly ListedClaim<A>[];
  readonly untagged: number;
  readonly courses: readonly StanceCourse<ListedClaim<A>>[];
  readonly companions: readonly Companion<A>[];
}

/**
 * What a corpus says of an actor; undefined where it does not know of it, neither by a claim nor by name. Worked out
 * in steps, since a corpus may be large.
 */
export function* actorProfile<A extends string>(
  met: MetActor<A>,
  { articles, spoken, codebook, namings }: ProfileSources<A>,
): Generator<void, ActorProfile<A> | undefined> {
  const { article } = met;
  const index = actorIndex(codebook);
  const actor = currentActor(met.actor, index.canonicalName(met.actor.name));
  const key = actorKey(actor, article);
  const own = yield* listedClaims(spoken(actor, article));
  const words = yield* namings((other) => actorKey(other.actor, other.article) === key);
  const listed = codebook.actors.find(
    ({ name }) => normaliseName(name) === normaliseName(actor.name),
  );
  if (own.length === 0 && words.length === 0 && listed === undefined) return undefined;
  const courses = stanceCourses(own);
  return {
    actor,
    article,
    names: actorNames(actor.name, index, words),
    ...(listed && { listed }),
    claims: own.toSorted((a, b) => latestFirst(a.date, b.date)),
    untagged: own.filter(({ facts }) => isUntagged(facts)).length,
    courses,
    companions: yield* companionsOf(courses, key, articles),
  };
}

/** Who was met under a name that was changed since, or merged, is called as the codebook says now. */
function currentActor(met: ActorRef, canonical: string | undefined): ActorRef {
  return canonical === undefined ? met : { kind: 'name', name: canonical };
}
