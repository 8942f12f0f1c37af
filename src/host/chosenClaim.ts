import { type ClaimAddress, isClaimAddress } from '../core/corpus/articleClaims.ts';

/** What is selected in the sidebar, for commands that come from the keyboard there. */
export class ChosenClaim {
  #rows: readonly unknown[] = [];

  /** All rows that are selected; another list with every choice. */
  get rows(): readonly unknown[] {
    return this.#rows;
  }

  /** The claim that is selected, the first of several. */
  get address(): ClaimAddress<string> | undefined {
    return this.addresses[0];
  }

  /** All claims that are selected. Groups among them are what a selection has run over, not what is meant. */
  get addresses(): readonly ClaimAddress<string>[] {
    return this.#rows.filter(isClaimAddress);
  }

  /** The row that is selected first, whatever it is. */
  get row(): unknown {
    return this.#rows[0];
  }

  choose(rows: readonly unknown[]): void {
    this.#rows = rows;
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
