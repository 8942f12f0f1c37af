import type { ActorIndex } from '../codebook/actors.ts';
import type { Sidecar } from './record.ts';
import { type Reference, referencesIn } from './references.ts';

/** A record that names its actor otherwise than the codebook does. */
export interface OtherName {
  readonly reference: Reference;
  /** The name that the codebook has for this actor. */
  readonly name: string;
}

/** The records of a sidecar that name an actor by an alias, an old name or that of one it was merged with. */
export function otherNames(sidecar: Sidecar, actors: ActorIndex): readonly OtherName[] {
  return referencesIn(sidecar).flatMap((reference) => {
    if (reference.field !== 'actor') return [];
    const name = actors.canonicalName(reference.value);
    return name === undefined || name === reference.value ? [] : [{ reference, name }];
  });
}
