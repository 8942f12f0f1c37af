import { type ClaimSummary, isToCheck, stanceOf } from '../annotation/annotation.ts';
import { subjectKey, subjectOf } from './grouping.ts';
import type { ListedClaim } from './listedClaim.ts';
import type { ClaimNode, CorpusNode, GroupNode, SharedSubject } from './nodes.ts';
import { inGroupOrder, type SortedGroup, type Sorting } from './ordering.ts';

/** What claims are grouped by, outer groups first. */
export type Levels = readonly SharedSubject<string>['by'][];

/** Where nodes go, and what was there in the list before. */
interface Place<A extends string> {
  readonly parent?: string;
  readonly before: readonly CorpusNode<A>[];
}

/**
 * Claims in groups within groups, or one after the other where there is nothing to group by. A group that
 * holds what it held before is the same object, so that long lists change at the cost of what changed.
 */
export function nodesOf<A extends string>(
  claims: readonly ListedClaim<A>[],
  [level, ...inner]: Levels,
  sorting: Sorting,
  { parent, before }: Place<A>,
): readonly CorpusNode<A>[] {
  const known = new Map(before.map((node) => [node.id, node]));
  if (level === undefined) {
    return claims.map((claim) => {
      const node = claimNode(claim, parent);
      const old = known.get(node.id);
      return old?.type === 'claim' && isSame(old, claim) ? old : node;
    });
  }
  const groups = inGroupOrder(groupsOf(claims, level), sorting);
  return groups.map(({ subject, key, claims: own }): GroupNode<A> => {
    const id = parent === undefined ? key : `${parent}/${key}`;
    const old = known.get(id);
    const isKnown = old?.type === 'group';
    if (isKnown && areSame(old.claims, own)) return old;
    const before = isKnown ? old.madeChildren : [];
    return new LazyGroup(
      {
        id,
        ...(parent !== undefined && { parent }),
        subject,
        claims: own,
        count: own.length,
        untagged: own.filter(({ claim }) => isUntagged(claim)).length,
        toCheck: own.filter(({ claim }) => isToCheck(claim)).length,
      },
      () => nodesOf(own, inner, sorting, { parent: id, before }),
    );
  });
}

/** A group that makes what is in it when somebody opens it. */
class LazyGroup<A extends string> implements GroupNode<A> {
  readonly type = 'group';
  readonly id: string;
  readonly parent?: string;
  readonly subject: GroupNode<A>['subject'];
  readonly claims: readonly ListedClaim<A>[];
  readonly count: number;
  readonly untagged: number;
  readonly toCheck: number;
  #make: (() => readonly CorpusNode<A>[]) | undefined;
  #children: readonly CorpusNode<A>[] = [];

  constructor(
    group: Omit<GroupNode<A>, 'type' | 'children' | 'madeChildren'>,
    make: () => readonly CorpusNode<A>[],
  ) {
    this.id = group.id;
    if (group.parent !== undefined) this.parent = group.parent;
    this.subject = group.subject;
    this.claims = group.claims;
    this.count = group.count;
    this.untagged = group.untagged;
    this.toCheck = group.toCheck;
    this.#make = make;
  }

  get children(): readonly CorpusNode<A>[] {
    if (this.#make !== undefined) this.#children = this.#make();
    this.#make = undefined; // It holds on to what was there before.
    return this.#children;
  }

  get madeChildren(): readonly CorpusNode<A>[] {
    return this.#children;
  }
}

/** Claims are made anew whenever anything about their article changed, and are the same objects else. */
function areSame(some: readonly Listed[], others: readonly Listed[]): boolean {
  return some.length === others.length && some.every((one, at) => isSame(one, others[at]));
}

type Listed = Pick<ListedClaim<string>, 'claim' | 'isDone'>;

function isSame(one: Listed, other: Listed | undefined): boolean {
  return one.claim === other?.claim && one.isDone === other.isDone;
}

/** Whether nobody has said where the actor stands. */
export function isUntagged(claim: ClaimSummary): boolean {
  return stanceOf(claim) === undefined;
}

export function claimNode<A extends string>(
  { article, claim, isDone }: ListedClaim<A>,
  parent: string | undefined,
): ClaimNode<A> {
  const { key } = claim;
  const id = `${parent ?? ''}#${article}#${key}`;
  return {
    type: 'claim',
    id,
    ...(parent !== undefined && { parent }),
    article,
    key,
    claim,
    isDone,
  };
}

function groupsOf<A extends string>(
  claims: readonly ListedClaim<A>[],
  level: Levels[number],
): readonly SortedGroup<A>[] {
  const groups = new Map<string, { subject: SharedSubject<A>; claims: ListedClaim<A>[] }>();
  for (const claim of claims) {
    const subject = subjectOf(level, claim);
    const key = subjectKey(subject, claim);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { subject, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
