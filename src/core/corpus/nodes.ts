import type { ClaimSummary } from '../annotation/annotation.ts';
import type { Stance } from '../codebook/codebook.ts';
import type { ActorRef } from '../engine/analysis.ts';
import type { ClaimAddress, SidecarFault } from './articleClaims.ts';

/** What the claims of a group have in common. */
export type SharedSubject<A extends string> =
  /** Without an actor: the claims that nobody is known for. With an article: a role, an actor of that article only. */
  | { readonly by: 'actor'; readonly actor?: ActorRef; readonly article?: A }
  | { readonly by: 'article'; readonly article: A; readonly isDone?: boolean }
  /** Without an id: the claims that are not tagged. Without a stance: the codebook does not know the id. */
  | { readonly by: 'stance'; readonly id?: string; readonly stance?: Stance }
  /** Without an id: the claims that are about no target. */
  | { readonly by: 'target'; readonly id?: string; readonly label: string };

/** What a group is about. */
export type GroupSubject<A extends string> =
  | SharedSubject<A>
  /** Somebody has to see to what is in it; so many of its rows are sidecars that cannot be read. */
  | { readonly by: 'check'; readonly sidecars: number }
  /** The rest of a list that is too long to be shown in one go: so many rows of the same kind. */
  | { readonly by: 'further'; readonly rows: number };

/** The id of the group of what somebody has to see to. */
export const idToCheck = 'check';

/** Claims that have something in common, in groups of their own or one after the other. */
export interface GroupNode<A extends string> {
  readonly type: 'group';
  readonly id: string;
  readonly parent?: string;
  readonly subject: GroupSubject<A>;
  /** Made when they are first asked for: most groups of a long list are never opened. */
  readonly children: readonly CorpusNode<A>[];
  /** The same as far as they were made; none before. */
  readonly madeChildren: readonly CorpusNode<A>[];
  /** The claims in it, those of inner groups included; of what is to check, the sidecars too. */
  readonly count: number;
  /** How many of them have no stance yet. */
  readonly untagged: number;
  /** How many are lost or have changed words. */
  readonly toCheck: number;
  /** What takes long of making the children, bit by bit; they are made at once after that. */
  steps(): Iterator<void, void>;
  /** Whether a claim is in it, in whatever inner group. */
  holds(claim: ClaimAddress<string>): boolean;
}

/** A claim in a list. */
export interface ClaimNode<A extends string> extends ClaimAddress<A> {
  readonly type: 'claim';
  readonly id: string;
  readonly parent?: string;
  readonly claim: ClaimSummary;
  /** Whether the work on its article is done. */
  readonly isDone: boolean;
}

/** A sidecar that cannot be read, by its article. */
export interface SidecarNode<A extends string> {
  readonly type: 'sidecar';
  readonly id: string;
  readonly parent: string;
  readonly of: A;
  readonly fault: SidecarFault;
}

export type CorpusNode<A extends string> = GroupNode<A> | ClaimNode<A> | SidecarNode<A>;
