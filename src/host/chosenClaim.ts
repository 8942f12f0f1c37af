import { type ClaimAddress, isClaimAddress } from '../core/corpus/articleClaims.ts';

/** The claim that is selected in the sidebar, for commands that come from the keyboard there. */
export class ChosenClaim {
  #address: ClaimAddress<string> | undefined;

  get address(): ClaimAddress<string> | undefined {
    return this.#address;
  }

  /** Anything but a claim means that none is chosen. */
  choose(node: unknown): void {
    this.#address = isClaimAddress(node) ? node : undefined;
  }
}

/** Whether a key was pressed in the sidebar, which does not say on what. */
export function fromSidebar(argument: unknown): boolean {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'in' in argument &&
    argument.in === 'sidebar'
  );
}
