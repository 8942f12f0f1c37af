import type { ClaimKey, ClaimSummary } from '../annotation/annotation.ts';
import type { Position } from '../text/lines.ts';
import type { Problem } from '../text/problem.ts';

/** What keeps a whole sidecar from being read, and where it stands in it. */
export interface SidecarFault {
  readonly problem: Problem;
  readonly at: Position;
}

/** One article's claims as they go into a list over many articles. */
export interface ArticleClaims<A extends string> {
  readonly article: A;
  /** When it appeared, as its sidecar says: `2026-03-02` or any part of that from the left. */
  readonly date?: string;
  /** Whether the work on it is done, as its sidecar says. */
  readonly isDone?: boolean;
  /** Absent where its sidecar can be read, or where it has none. */
  readonly fault?: SidecarFault;
  /** In the order of the text. */
  readonly claims: readonly ClaimSummary[];
}

/** Where to find a claim, whatever has happened to it since. */
export interface ClaimAddress<A extends string> {
  readonly article: A;
  readonly key: ClaimKey;
}

/** Each claim once: one that is to check has two rows in a list, and both may be selected. */
export function eachOnce<C extends ClaimAddress<string>>(claims: readonly C[]): readonly C[] {
  return [...new Map(claims.map((one) => [`${one.article}#${one.key}`, one])).values()];
}

/** Whether something of unknown origin, such as a command's argument, says where a claim is. */
export function isClaimAddress(value: unknown): value is ClaimAddress<string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'article' in value &&
    typeof value.article === 'string' &&
    'key' in value &&
    typeof value.key === 'string'
  );
}
