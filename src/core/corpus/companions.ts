import type { ActorRef } from '../engine/analysis.ts';
import { actorKey } from './actorKey.ts';
import type { NamedTarget, TakenStance } from './claimFacts.ts';
import type { ListedClaim } from './listedClaim.ts';
import { type StanceCourse, stanceCourses } from './stanceCourse.ts';
import { storedTarget } from './storedWords.ts';

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
 * first, then by name. Stances are compared as they are: equal or not.
 */
export function companionsOf<A extends string>(
  own: readonly StanceCourse<A>[],
  ownKey: string,
  all: readonly ListedClaim<A>[],
): readonly Companion<A>[] {
  const targets = new Set(own.flatMap(({ target }) => target?.id ?? []));
  const others = new Map<string, { actor: ActorRef; article: A; claims: ListedClaim<A>[] }>();
  for (const listed of all) {
    const { actor } = listed.claim;
    const target = storedTarget(listed.claim);
    if (actor === undefined || target === undefined || !targets.has(target)) continue;
    const key = actorKey(actor, listed.article);
    if (key === ownKey) continue;
    const known = others.get(key);
    if (known === undefined) others.set(key, { actor, article: listed.article, claims: [listed] });
    else known.claims.push(listed);
  }
  return [...others]
    .map(([key, { actor, article, claims }]): Companion<A> => {
      const shared = sharedTargets(own, stanceCourses(claims));
      return {
        key,
        actor,
        ...(actor.kind === 'role' && { article }),
        agreeing: shared.filter((one) => isSame(one) === true).length,
        differing: shared.filter((one) => isSame(one) === false).length,
        targets: shared,
      };
    })
    .sort((a, b) => b.targets.length - a.targets.length || (a.key < b.key ? -1 : 1));
}

/** Whether both have the same stance; undefined where one of them has none. */
export function isSame({ own, other }: SharedTarget): boolean | undefined {
  return own === undefined || other === undefined ? undefined : own.id === other.id;
}

function sharedTargets<A extends string>(
  own: readonly StanceCourse<A>[],
  others: readonly StanceCourse<A>[],
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
function latestStance({ steps }: StanceCourse<string>): TakenStance | undefined {
  const dated = steps.filter(({ date }) => date !== undefined);
  return (dated.at(-1) ?? steps.at(-1))?.stances.at(-1);
}
