import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { CorpusNode, GroupNode, GroupSubject } from '../../core/corpus/nodes.ts';

type Facts<A extends string> = Pick<
  GroupNode<A>,
  'id' | 'parent' | 'subject' | 'count' | 'untagged' | 'toCheck'
>;

/** What is in a group. */
interface Contents<A extends string> {
  readonly children: () => readonly CorpusNode<A>[];
  readonly steps: () => Iterator<void, void>;
  readonly holds: (claim: ClaimAddress<string>) => boolean;
}

/** A group that makes what is in it when somebody opens it. */
export class LazyGroup<A extends string> implements GroupNode<A> {
  readonly type = 'group';
  readonly id: string;
  readonly parent?: string;
  readonly subject: GroupSubject<A>;
  readonly count: number;
  readonly untagged: number;
  readonly toCheck: number;
  readonly #contents: Contents<A>;
  #children: readonly CorpusNode<A>[] | undefined;

  constructor({ id, parent, subject, count, untagged, toCheck }: Facts<A>, contents: Contents<A>) {
    this.id = id;
    if (parent !== undefined) this.parent = parent;
    this.subject = subject;
    this.count = count;
    this.untagged = untagged;
    this.toCheck = toCheck;
    this.#contents = contents;
  }

  get children(): readonly CorpusNode<A>[] {
    this.#children ??= this.#contents.children();
    return this.#children;
  }

  get madeChildren(): readonly CorpusNode<A>[] {
    return this.#children ?? [];
  }

  steps(): Iterator<void, void> {
    return this.#children === undefined ? this.#contents.steps() : [].values();
  }

  holds(claim: ClaimAddress<string>): boolean {
    return this.#contents.holds(claim);
  }
}
