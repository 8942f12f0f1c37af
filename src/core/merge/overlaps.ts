import type { Anchor, Sidecar } from '../sidecar/record.ts';
import type { MergePlace } from './disagreement.ts';
import { claimKey, claimPlace, dismissalKey, dismissalPlace } from './recordPlace.ts';
import type { Versions } from './rulings.ts';
import { sharedCharacters } from './sharedWords.ts';

/**
 * Two records for the same words, one from each side: claims under two ids, or a claim where the other
 * side says that there is none. Both are in the result; a person may want to delete one.
 */
export interface Overlap {
  readonly ours: MergePlace;
  readonly theirs: MergePlace;
}

/**
 * What the two sides added for words that share at least half the characters of the shorter: that much
 * also makes a suggestion the same as a stored claim.
 */
export function overlapsIn({ base, ours, theirs }: Versions<Sidecar>): readonly Overlap[] {
  const known = new Set(recordsOf(base).map(({ key }) => key));
  const added = (side: Sidecar, other: Sidecar) => {
    const others = new Set(recordsOf(other).map(({ key }) => key));
    return recordsOf(side).filter(({ key }) => !known.has(key) && !others.has(key));
  };
  const theirRecords = added(theirs, ours);
  return added(ours, theirs).flatMap((own) =>
    theirRecords
      .filter((other) => own.place.in === 'claim' || other.place.in === 'claim')
      .filter((other) => haveSameWords(own.anchors, other.anchors))
      .map((other) => ({ ours: own.place, theirs: other.place })),
  );
}

interface PlacedWords {
  readonly key: string;
  readonly place: MergePlace;
  readonly anchors: readonly Anchor[];
}

function recordsOf({ claims, dismissed }: Sidecar): readonly PlacedWords[] {
  return [
    ...claims.map(({ id, anchors }) => ({
      key: claimKey(id),
      place: claimPlace(id, anchors),
      anchors,
    })),
    ...dismissed.map((dismissal) => ({
      key: dismissalKey(dismissal),
      place: dismissalPlace(dismissal),
      anchors: [dismissal],
    })),
  ];
}

function haveSameWords(ours: readonly Anchor[], theirs: readonly Anchor[]): boolean {
  const pairs = ours.flatMap((own) => theirs.map((other) => sharedCharacters(own, other)));
  return 2 * sum(pairs) >= Math.min(lengthOf(ours), lengthOf(theirs));
}

function lengthOf(anchors: readonly Anchor[]): number {
  return sum(anchors.map(({ quote }) => quote.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
