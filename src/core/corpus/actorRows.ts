import type { ClaimKey, ClaimSummary } from '../annotation/annotation.ts';
import type { FoundName } from './actorNames.ts';
import type { ActorProfile } from './actorProfile.ts';
import type { ClaimAddress } from './articleClaims.ts';
import type { Companion, SharedTarget } from './companions.ts';
import type { ListedClaim } from './listedClaim.ts';
import type { StanceCourse } from './stanceCourse.ts';

interface Row<A extends string> {
  /** Unique in the list; the same for the same thing as long as it is listed, whoever the actor is. */
  readonly id: string;
  readonly children: readonly ActorRow<A>[];
}

/** The actor itself, with its other names below. */
export interface ProfileRow<A extends string> extends Row<A> {
  readonly type: 'profile';
  readonly profile: ActorProfile<A>;
}

export interface NameRow<A extends string> extends Row<A> {
  readonly type: 'name';
  /** With a count: found in articles; without: listed in the codebook. */
  readonly name: Pick<FoundName, 'name'> & Partial<FoundName>;
}

export interface SectionRow<A extends string> extends Row<A> {
  readonly type: 'courses' | 'claims' | 'companions';
  readonly profile: ActorProfile<A>;
}

export interface CourseRow<A extends string> extends Row<A> {
  readonly type: 'course';
  readonly course: StanceCourse<ListedClaim<A>>;
}

/** A claim of the actor, in all of them or in the course of one target. */
export interface ActorClaimRow<A extends string> extends Row<A>, ClaimAddress<A> {
  readonly type: 'claim';
  readonly key: ClaimKey;
  readonly claim: ClaimSummary;
  readonly date?: string;
  readonly in: 'course' | 'claims';
}

export interface CompanionRow<A extends string> extends Row<A> {
  readonly type: 'companion';
  readonly companion: Companion<A>;
}

export interface SharedTargetRow<A extends string> extends Row<A> {
  readonly type: 'sharedTarget';
  readonly shared: SharedTarget;
  /** Who the two are that speak about it. */
  readonly names: readonly [own: string, other: string];
}

/** A row of what is shown of one actor. */
export type ActorRow<A extends string> =
  | ProfileRow<A>
  | NameRow<A>
  | SectionRow<A>
  | CourseRow<A>
  | ActorClaimRow<A>
  | CompanionRow<A>
  | SharedTargetRow<A>;

/** The rows of an actor: its names, where it stood when, who speaks about the same, all its claims. */
export function actorRows<A extends string>(profile: ActorProfile<A>): readonly ActorRow<A>[] {
  const { courses, claims, companions } = profile;
  return [
    { type: 'profile', id: 'profile', profile, children: nameRows(profile) },
    ...section(profile, 'courses', courses.map(courseRow)),
    ...section(
      profile,
      'companions',
      companions.map((companion) => companionRow(companion, profile)),
    ),
    ...section(
      profile,
      'claims',
      claims.map((claim) => claimRow(claim, 'claims', 'claims')),
    ),
  ];
}

/** A section without rows is left out. */
function section<A extends string>(
  profile: ActorProfile<A>,
  type: SectionRow<A>['type'],
  children: readonly ActorRow<A>[],
): readonly SectionRow<A>[] {
  return children.length === 0 ? [] : [{ type, id: type, profile, children }];
}

function nameRows<A extends string>({ names }: ActorProfile<A>): readonly NameRow<A>[] {
  return [...names.aliases.map((name) => ({ name })), ...names.found].map((name) => ({
    type: 'name',
    id: `name:${name.name}`,
    name,
    children: [],
  }));
}

function courseRow<A extends string>(course: StanceCourse<ListedClaim<A>>): CourseRow<A> {
  const id = `course:${course.target?.id ?? ''}`;
  const children = course.claims.map((claim) => claimRow(claim, 'course', id));
  return { type: 'course', id, course, children };
}

function claimRow<A extends string>(
  { article, claim, date }: ListedClaim<A>,
  where: ActorClaimRow<A>['in'],
  parent: string,
): ActorClaimRow<A> {
  const { key } = claim;
  const id = `${parent}#${article}#${key}`;
  const own = { article, key, claim, ...(date !== undefined && { date }) };
  return { type: 'claim', id, ...own, in: where, children: [] };
}

function companionRow<A extends string>(
  companion: Companion<A>,
  { actor }: ActorProfile<A>,
): CompanionRow<A> {
  const id = `companion:${companion.key}`;
  const children = companion.targets.map(
    (shared): SharedTargetRow<A> => ({
      type: 'sharedTarget',
      id: `${id}/${shared.target.id}`,
      shared,
      names: [actor.name, companion.actor.name],
      children: [],
    }),
  );
  return { type: 'companion', id, companion, children };
}

/** Whether two rows of the same id say and offer the same, apart from the rows below them. */
export function isSameRow(before: ActorRow<string>, after: ActorRow<string>): boolean {
  if (before.type === 'claim' && after.type === 'claim' && before.claim === after.claim)
    return before.date === after.date;
  return lookOf(before) === lookOf(after);
}

function lookOf(row: ActorRow<string>): string {
  switch (row.type) {
    case 'profile': {
      const { actor, names, listed, claims, untagged } = row.profile;
      return JSON.stringify([actor, names, listed, claims.length, untagged]);
    }
    case 'name':
      return JSON.stringify(row.name);
    case 'courses':
    case 'companions':
      return JSON.stringify([row.type, row.children.length]);
    case 'claims':
      return JSON.stringify([row.children.length, row.profile.untagged]);
    case 'course':
      return JSON.stringify([row.course.target, row.course.steps]);
    case 'claim': {
      const { found: _, ...shown } = row.claim;
      return JSON.stringify([shown, row.date]);
    }
    case 'companion':
      return JSON.stringify([row.companion.actor, row.companion.targets]);
    case 'sharedTarget':
      return JSON.stringify([row.shared, row.names]);
  }
}
