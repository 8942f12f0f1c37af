import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { CorpusNode, GroupNode } from '../../core/corpus/nodes.ts';
import type { Counts } from './counts.ts';
import { LazyGroup } from './lazyGroup.ts';

/** A list goes on in a row of its own after so many: VS Code makes each row of what is open, shown or not. */
export const mostRows = 500;

/** Rows that belong together, made when they are needed. */
export interface RowSource<A extends string> {
  /** How many it makes. */
  readonly rows: number;
  readonly counts: Counts;
  make(): readonly CorpusNode<A>[];
  holds(claim: ClaimAddress<string>): boolean;
}

/** Of all sources together: there may be too many to be counted one by one. */
export interface Totals extends Counts {
  readonly rows: number;
}

/** The rows of these sources, as far as they are in the first piece, and a row for what comes after it. */
export function inPieces<A extends string>(
  sources: readonly RowSource<A>[],
  totals: Totals,
  parent: string | undefined,
  piece = 1,
): readonly CorpusNode<A>[] {
  const shown = firstPiece(sources);
  const rows = shown.flatMap((source) => source.make());
  const rest = sources.slice(shown.length);
  if (rest.length === 0) return rows;
  return [...rows, furtherRows(rest, without(totals, shown), parent, piece)];
}

/** The sources of the first piece: a source is never cut. */
export function firstPiece<A extends string>(
  sources: readonly RowSource<A>[],
): readonly RowSource<A>[] {
  return sources.slice(0, endOfPiece(sources));
}

function endOfPiece(sources: readonly RowSource<string>[]): number {
  let rows = 0;
  const end = sources.findIndex((source) => {
    rows += source.rows;
    return rows > mostRows;
  });
  return end < 0 ? sources.length : Math.max(1, end);
}

function furtherRows<A extends string>(
  sources: readonly RowSource<A>[],
  totals: Totals,
  parent: string | undefined,
  piece: number,
): GroupNode<A> {
  const { rows, ...counts } = totals;
  return new LazyGroup(
    {
      id: `${parent ?? ''}/further-${piece}`,
      ...(parent !== undefined && { parent }),
      subject: { by: 'further', rows },
      ...counts,
    },
    {
      children: () => inPieces(sources, totals, parent, piece + 1),
      *steps() {
        for (const source of firstPiece(sources)) {
          source.make();
          yield;
        }
      },
      holds: (claim) => sources.some((source) => source.holds(claim)),
    },
  );
}

function without(totals: Totals, sources: readonly RowSource<string>[]): Totals {
  let { rows, count, untagged, toCheck } = totals;
  for (const { rows: own, counts } of sources) {
    rows -= own;
    count -= counts.count;
    untagged -= counts.untagged;
    toCheck -= counts.toCheck;
  }
  return { rows, count, untagged, toCheck };
}
