import type { Codebook } from '../codebook/codebook.ts';
import type { ActorRef } from '../engine/analysis.ts';
import type { ClaimFacts, NamedTarget, TakenStance } from './claimFacts.ts';
import { packedKinds } from './packedClaims.ts';

type PackedActor = readonly [isName: 0 | 1, name: string];

/** Numbers of an actor, a kind, a stance and a target, -1 where there is none. */
type PackedRow = readonly [
  actor: number,
  kind: number,
  isStored: 0 | 1,
  stance: number,
  target: number,
  isToCheck: 0 | 1,
];

/** Facts as they are stored: equal ones are there once, and actors and the ids of stances and targets likewise. */
export interface PackedFacts {
  readonly actors: readonly PackedActor[];
  readonly ids: readonly string[];
  readonly facts: readonly PackedRow[];
}

/** Gives each thing a number, equal things the same, in the order in which they are met. */
class Numbers<T> {
  readonly all: T[] = [];
  readonly #keyOf: (thing: T) => string;
  readonly #numbers = new Map<string, number>();

  constructor(keyOf: (thing: T) => string) {
    this.#keyOf = keyOf;
  }

  /** -1 of nothing. */
  of(thing: T | undefined): number {
    if (thing === undefined) return -1;
    const key = this.#keyOf(thing);
    const known = this.#numbers.get(key) ?? this.all.push(thing) - 1;
    this.#numbers.set(key, known);
    return known;
  }
}

/** Packs the facts of claims. */
export class FactPacker {
  readonly #actors = new Numbers<ActorRef>(({ kind, name }) => `${kind} ${name}`);
  readonly #ids = new Numbers<string>((id) => id);
  readonly #rows = new Numbers<PackedRow>((row) => row.join(' '));

  readonly numberOfActor = (actor: ActorRef | undefined): number => this.#actors.of(actor);

  readonly numberOf = ({ actor, kind, isStored, stance, target, isToCheck }: ClaimFacts): number =>
    this.#rows.of([
      this.#actors.of(actor),
      packedKinds.indexOf(kind),
      isStored ? 1 : 0,
      this.#ids.of(stance?.id),
      this.#ids.of(target?.id),
      isToCheck ? 1 : 0,
    ]);

  get packed(): PackedFacts {
    const actors = this.#actors.all.map(({ kind, name }): PackedActor => {
      return [kind === 'name' ? 1 : 0, name];
    });
    return { actors, ids: this.#ids.all, facts: this.#rows.all };
  }
}

/** Actors as they were, by their numbers. */
export function unpackActors({ actors }: Pick<PackedFacts, 'actors'>): readonly ActorRef[] {
  return actors.map(([isName, name]) => ({ kind: isName === 1 ? 'name' : 'role', name }));
}

/** Facts as they were, by their numbers, with what the articles' codebook says of stances and targets. */
export function unpackFacts(
  { ids, facts }: PackedFacts,
  actors: readonly ActorRef[],
  { stances, targets }: Codebook,
): readonly ClaimFacts[] {
  const taken = ids.map((id): TakenStance => {
    const stance = stances.find((one) => one.id === id);
    return stance === undefined ? { id } : { id, stance };
  });
  const named = ids.map((id): NamedTarget => {
    return { id, label: targets.find((one) => one.id === id)?.label ?? id };
  });
  return facts.map(([actorNumber, kind, isStored, stanceNumber, targetNumber, isToCheck]) => {
    const [actor, stance, target] = [actors[actorNumber], taken[stanceNumber], named[targetNumber]];
    // Put together from spreads, it would be a hidden class of its own to V8 each time.
    const known: { -readonly [key in keyof ClaimFacts]: ClaimFacts[key] } = {
      kind: packedKinds[kind] ?? 'indirect',
      isStored: isStored === 1,
      isToCheck: isToCheck === 1,
    };
    if (actor !== undefined) known.actor = actor;
    if (stance !== undefined) known.stance = stance;
    if (target !== undefined) known.target = target;
    return known;
  });
}
