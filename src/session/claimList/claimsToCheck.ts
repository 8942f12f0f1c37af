import type { SidecarFault } from '../../core/corpus/articleClaims.ts';
import type { CountedArticle } from '../../core/corpus/claimFacts.ts';
import { type GroupNode, idToCheck, type SidecarNode } from '../../core/corpus/nodes.ts';
import { compare, type Sorting } from '../../core/corpus/ordering.ts';
import { ClaimGroup } from './claimGroup.ts';
import { LazyGroup } from './lazyGroup.ts';

/**
 * What somebody has to see to, as a group of its own: sidecars that cannot be read, then claims whose words
 * have gone or changed, which are in their other groups too.
 */
export class ClaimsToCheck<A extends string> {
  readonly #claims: ClaimGroup<A>;
  readonly #sidecars = new Map<A, SidecarNode<A>>();
  #node: GroupNode<A> | undefined;

  constructor(sorting: Sorting) {
    const place = { key: idToCheck, id: idToCheck };
    this.#claims = new ClaimGroup<A>(place, { levels: [], sorting });
  }

  /** An article has these claims in the list, and this is wrong with its sidecar. */
  put(
    article: CountedArticle<A>,
    listed: readonly number[],
    fault: SidecarFault | undefined,
  ): void {
    this.remove(article.article);
    const claims = listed.filter((at) => article.facts[at]?.isToCheck);
    this.#claims.put(article, claims);
    if (fault !== undefined) this.#sidecars.set(article.article, sidecarNode(article, fault));
    if (claims.length > 0 || fault !== undefined) this.#node = undefined;
  }

  remove(article: A): void {
    const { count } = this.#claims.counts;
    this.#claims.remove(article);
    const hadFault = this.#sidecars.delete(article);
    if (hadFault || this.#claims.counts.count < count) this.#node = undefined;
  }

  /** Undefined where there is nothing. */
  get node(): GroupNode<A> | undefined {
    const sidecars = this.#sidecars.size;
    const count = this.#claims.counts.count + sidecars;
    if (count === 0) return undefined;
    this.#node ??= new LazyGroup<A>(
      { id: idToCheck, subject: { by: 'check', sidecars }, count, untagged: 0, toCheck: count },
      {
        children: () => [...this.#sidecarRows(), ...this.#claims.rows()],
        steps: () => this.#claims.steps(),
        holds: (claim) => this.#claims.holds(claim),
      },
    );
    return this.#node;
  }

  #sidecarRows(): readonly SidecarNode<A>[] {
    return [...this.#sidecars.values()].sort((a, b) => compare(a.of, b.of));
  }
}

function sidecarNode<A extends string>(
  { article }: CountedArticle<A>,
  fault: SidecarFault,
): SidecarNode<A> {
  return { type: 'sidecar', id: `${idToCheck}!${article}`, parent: idToCheck, of: article, fault };
}
