import { normaliseName } from '../../core/codebook/actors.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { isUntagged, type SomeClaims } from '../../core/corpus/claimFacts.ts';
import type { ClaimNode } from '../../core/corpus/nodes.ts';
import { compare } from '../../core/corpus/ordering.ts';
import type { RowSource } from './pieces.ts';

/** What is counted of claims. */
export interface Counts {
  readonly count: number;
  readonly untagged: number;
  readonly toCheck: number;
}

/** Counts claims without looking at them. */
export function countsOf<A extends string>({ of, claims }: SomeClaims<A>): Counts {
  const counts = { count: claims.length, untagged: 0, toCheck: 0 };
  for (const at of claims) {
    const facts = of.facts[at];
    if (facts === undefined) continue;
    if (isUntagged(facts)) counts.untagged += 1;
    if (facts.isToCheck) counts.toCheck += 1;
  }
  return counts;
}

/** Whether a claim is among these. */
export function holdsClaim<A extends string>(
  member: SomeClaims<A> | undefined,
  { article, key }: ClaimAddress<string>,
): boolean {
  if (member === undefined || member.of.article !== article) return false;
  const at = member.of.claims.findIndex((claim) => claim.key === key);
  return member.claims.includes(at);
}

/** The rows of some claims of an article, below the row `parent`. */
export function claimRows<A extends string>(
  { of, claims }: SomeClaims<A>,
  parent: string | undefined,
): readonly ClaimNode<A>[] {
  const { article, isDone = false } = of;
  const all = of.claims;
  return claims.flatMap((at): readonly ClaimNode<A>[] => {
    const claim = all[at];
    if (claim === undefined) return [];
    const { key } = claim;
    const id = `${parent ?? ''}#${article}#${key}`;
    const place = { id, ...(parent !== undefined && { parent }) };
    return [{ type: 'claim', ...place, article, key, claim, isDone }];
  });
}

/** Each row for itself, by the words of the claims. */
export function byWords<A extends string>(rows: readonly ClaimNode<A>[]): readonly RowSource<A>[] {
  return rows
    .map((row) => ({ row, words: normaliseName(row.claim.quote) }))
    .sort((a, b) => compare(a.words, b.words))
    .map(({ row }) => ({
      rows: 1,
      counts: { count: 1, untagged: 0, toCheck: 0 },
      make: () => [row],
      holds: ({ article, key }) => row.article === article && row.key === key,
    }));
}
