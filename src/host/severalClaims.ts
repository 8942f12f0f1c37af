import { eachOnce, isClaimAddress } from '../core/corpus/articleClaims.ts';
import type { Session } from '../session/session.ts';
import { fromSidebar } from './chosenClaim.ts';
import type { Host } from './host.ts';
import { type ChosenClaim, claimsChosenAt } from './subject.ts';

/**
 * The claims that a command is about when several are selected in the sidebar: those that its menu was opened on, or
 * that are selected where a key was pressed. Undefined, at once, where it is about one thing: nothing must be awaited
 * before that one is looked for. Rejects with a Refusal where one of them is no longer there.
 */
export function severalClaims(
  session: Session,
  host: Host,
  [argument, selected]: readonly unknown[],
): Promise<readonly ChosenClaim[]> | undefined {
  const rows = fromSidebar(argument) ? host.chosenClaim.addresses : selected;
  if (!Array.isArray(rows)) return undefined;
  const claims = eachOnce(rows.filter(isClaimAddress));
  return claims.length < 2 ? undefined : claimsChosenAt(session, claims);
}
