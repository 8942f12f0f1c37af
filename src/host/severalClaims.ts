import { eachOnce, isClaimAddress } from '../core/corpus/articleClaims.ts';
import type { Session } from '../session/session.ts';
import { fromSidebar } from './chosenClaim.ts';
import type { Host } from './host.ts';
import { type ChosenClaim, claimChosenAt } from './subject.ts';

/**
 * The claims that a command is about when several are selected in the sidebar: those that its menu was
 * opened on, or that are selected where a key was pressed. Undefined where it is about one thing. Throws a
 * Refusal where one of them is no longer there.
 */
export function severalClaims(
  session: Session,
  host: Host,
  [argument, selected]: readonly unknown[],
): readonly ChosenClaim[] | undefined {
  const rows = fromSidebar(argument) ? host.chosenClaim.addresses : selected;
  if (!Array.isArray(rows)) return undefined;
  const claims = eachOnce(rows.filter(isClaimAddress));
  if (claims.length < 2) return undefined;
  return claims.map((address) => claimChosenAt(session, address));
}
