import { normaliseName } from '../codebook/actors.ts';
import type { Stance } from '../codebook/codebook.ts';
import type { ActorRef } from '../engine/analysis.ts';
import { eachOnce } from './articleClaims.ts';
import type { ClaimNode, CorpusNode, GroupNode, GroupSubject } from './nodes.ts';
import { storedStance, storedTarget } from './storedWords.ts';

type Claims<A extends string> = readonly ClaimNode<A>[];
type SubjectBy<A extends string, By extends GroupSubject<A>['by']> = Extract<
  GroupSubject<A>,
  { readonly by: By }
>;

/** What it means to drop rows of a list onto another. */
export type Drop<A extends string> =
  | { readonly does: 'assign'; readonly actor: string; readonly claims: Claims<A> }
  | { readonly does: 'tag'; readonly stance: Stance; readonly claims: Claims<A> }
  | { readonly does: 'untag'; readonly claims: Claims<A> }
  | {
      readonly does: 'target';
      readonly target: { readonly id: string; readonly label: string };
      readonly claims: Claims<A>;
    }
  /** They are about nothing any more. */
  | { readonly does: 'untarget'; readonly claims: Claims<A> }
  | { readonly does: 'merge'; readonly actor: string; readonly into: string }
  /** Everything is there already. */
  | { readonly does: 'nothing' }
  | { readonly does: 'refuse'; readonly because: DropRefusal };

/** Why rows cannot be dropped somewhere. */
export type DropRefusal =
  /** On no group: the list is flat, or the pointer was below its last row. */
  | 'no-group'
  /** Claims stay in their article. */
  | 'article'
  /** What is to check is told by the words of the article. */
  | 'check'
  /** A claim can get another actor, not none. */
  | 'no-actor'
  /** A role is an actor in its own article only. */
  | 'role-elsewhere'
  /** The codebook does not know the stance. */
  | 'unknown-stance'
  /** Claims, or one actor; no other rows can be dragged. */
  | 'not-draggable'
  /** Two actors at least; a merge is asked about one at a time. */
  | 'several-actors'
  /** An actor can be dropped onto an actor alone. */
  | 'actor-elsewhere';

/**
 * What dropping some rows does. `onto` is the groups that the row under the pointer is in, the innermost
 * first, itself included: the innermost that is no article, and not only the rest of a list, counts.
 */
export function planDrop<A extends string>(
  dragged: readonly CorpusNode<A>[],
  onto: readonly GroupNode<A>[],
): Drop<A> {
  const claims = dragged.filter((node) => node.type === 'claim');
  const actors = dragged.flatMap((node) => actorOf(node) ?? []);
  const group = onto.find(({ subject: { by } }) => by !== 'article' && by !== 'further');
  if (dragged.length > 0 && claims.length === dragged.length)
    return dropClaims(eachOnce(claims), group, onto);
  if (actors.length === 0 || actors.length < dragged.length) return refuse('not-draggable');
  const [actor, ...others] = actors;
  if (actor === undefined || others.length > 0) return refuse('several-actors');
  return dropActor(actor, group);
}

function dropActor({ name }: ActorRef, group: GroupNode<string> | undefined): Drop<never> {
  const into = group && actorOf(group);
  if (into === undefined) return refuse('actor-elsewhere');
  if (isSameName(name, into.name)) return nothing;
  return { does: 'merge', actor: name, into: into.name };
}

function dropClaims<A extends string>(
  claims: Claims<A>,
  group: GroupNode<A> | undefined,
  onto: readonly GroupNode<A>[],
): Drop<A> {
  if (group === undefined) {
    const isInArticle = onto.some(({ subject }) => subject.by === 'article');
    return refuse(isInArticle ? 'article' : 'no-group');
  }
  const { subject } = group;
  switch (subject.by) {
    case 'check':
      return refuse('check');
    case 'actor':
      return assign(claims, subject);
    case 'stance':
      return tag(claims, subject);
    case 'target':
      return target(claims, subject);
    case 'article':
    case 'further':
      return refuse('article');
  }
}

function assign<A extends string>(
  claims: Claims<A>,
  { actor, article }: SubjectBy<A, 'actor'>,
): Drop<A> {
  if (actor === undefined) return refuse('no-actor');
  const isRole = actor.kind === 'role';
  if (isRole && claims.some((claim) => claim.article !== article)) return refuse('role-elsewhere');
  const others = claims.filter(({ claim }) => !isSameName(claim.actor?.name ?? '', actor.name));
  return orNothing(others, { does: 'assign', actor: actor.name, claims: others });
}

function tag<A extends string>(claims: Claims<A>, { id, stance }: SubjectBy<A, 'stance'>): Drop<A> {
  const others = claims.filter(({ claim }) => storedStance(claim) !== id);
  if (id === undefined) return orNothing(others, { does: 'untag', claims: others });
  if (stance === undefined) return refuse('unknown-stance');
  return orNothing(others, { does: 'tag', stance, claims: others });
}

function target<A extends string>(
  claims: Claims<A>,
  { id, label }: SubjectBy<A, 'target'>,
): Drop<A> {
  const others = claims.filter(({ claim }) => storedTarget(claim) !== id);
  if (id === undefined) return orNothing(others, { does: 'untarget', claims: others });
  return orNothing(others, { does: 'target', target: { id, label }, claims: others });
}

const nothing: Drop<never> = { does: 'nothing' };

function refuse(because: DropRefusal): Drop<never> {
  return { does: 'refuse', because };
}

function orNothing<A extends string>(claims: Claims<A>, drop: Drop<A>): Drop<A> {
  return claims.length === 0 ? nothing : drop;
}

function actorOf(node: CorpusNode<string>): ActorRef | undefined {
  const isActor = node.type === 'group' && node.subject.by === 'actor';
  return isActor ? node.subject.actor : undefined;
}

function isSameName(one: string, other: string): boolean {
  return normaliseName(one) === normaliseName(other);
}
