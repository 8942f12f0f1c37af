import type { ActorRef } from '../engine/analysis.ts';
import { actorKey } from './actorKey.ts';
import type { CountedArticle, NamedTarget, TakenStance } from './claimFacts.ts';
import type { ListedFacts } from './listedClaim.ts';
import { type StanceCourse, stanceCourses } from './stanceCourse.ts';

/** A target that two actors speak about, with the latest stance of each; absent while it is not tagged. */
export interface SharedTarget {
  readonly target: NamedTarget;
  readonly own?: TakenStance;
  readonly other?: TakenStance;
}

/** Another actor that speaks about the same targets. */
export interface Companion<A extends string> {
  readonly key: string;
  readonly actor: ActorRef;
  /** Where the actor is a role: the article it belongs to. */
  readonly article?: A;
  /** On how many of the targets both have the same stance now, and on how many another one. */
  readonly agreeing: number;
  readonly differing: number;
  readonly targets: readonly SharedTarget[];
}

/**
 * Who else speaks about the targets of these courses, which are those of one actor: those with most targets
 * first, then by name. Stances are compared as they are: equal or not. An article, or an actor, a step.
 */
export function* companionsOf<A extends string>(
  own: readonly StanceCourse<ListedFacts>[],
  ownKey: string,
  articles: readonly CountedArticle<A>[],
): Generator<void, readonly Companion<A>[]> {
  const targets = new Set(own.flatMap(({ target }) => target?.id ?? []));
  if (targets.size === 0) return [];
  const others = new Map<string, Other<A>>();
  let place = 0;
  for (const { article, date, facts: all } of articles) {
    for (const facts of all) {
      const { actor, target } = facts;
      if (actor === undefined || target === undefined || !targets.has(target.id)) continue;
      const key = actorKey(actor, article);
      if (key === ownKey) continue;
      const other = others.get(key) ?? { actor, article, claims: [] };
      others.set(key, other);
      other.claims.push({ facts, date, place });
      place += 1;
    }
    yield;
  }
  const companions: Companion<A>[] = [];
  for (const [key, other] of others) {
    companions.push(companionOf(own, key, other));
    yield;
  }
  return companions.sort((a, b) => b.targets.length - a.targets.length || (a.key < b.key ? -1 : 1));
}

/** Somebody else, and what it says of these targets. */
interface Other<A extends string> {
  readonly actor: ActorRef;
  readonly article: A;
  readonly claims: ListedFacts[];
}

function companionOf<A extends string>(
  own: readonly StanceCourse<ListedFacts>[],
  key: string,
  { actor, article, claims }: Other<A>,
): Companion<A> {
  const targets = sharedTargets(own, stanceCourses(claims));
  return {
    key,
    actor,
    ...(actor.kind === 'role' && { article }),
    agreeing: targets.filter((one) => isSame(one) === true).length,
    differing: targets.filter((one) => isSame(one) === false).length,
    targets,
  };
}

/** Whether both have the same stance; undefined where one of them has none. */
export function isSame({ own, other }: SharedTarget): boolean | undefined {
  return own === undefined || other === undefined ? undefined : own.id === other.id;
}

function sharedTargets(
  own: readonly StanceCourse<ListedFacts>[],
  others: readonly StanceCourse<ListedFacts>[],
): readonly SharedTarget[] {
  return own.flatMap((course): readonly SharedTarget[] => {
    const { target } = course;
    const same = others.find((one) => one.target !== undefined && one.target.id === target?.id);
    if (target === undefined || same === undefined) return [];
    const [mine, theirs] = [latestStance(course), latestStance(same)];
    return [{ target, ...(mine && { own: mine }), ...(theirs && { other: theirs }) }];
  });
}

/** The stance that holds now: the last of the latest day; of no day only where no article has a date. */
function latestStance({ steps }: StanceCourse<ListedFacts>): TakenStance | undefined {
  const dated = steps.filter(({ date }) => date !== undefined);
  return (dated.at(-1) ?? steps.at(-1))?.stances.at(-1);
}
