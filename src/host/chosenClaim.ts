import { type ClaimNode, isClaimNode } from '../core/corpus/groupByActor.ts';

/** The claim that is selected in the sidebar, for commands that come from the keyboard there. */
export class ChosenClaim {
  #node: ClaimNode<string> | undefined;

  get node(): ClaimNode<string> | undefined {
    return this.#node;
  }

  /** Anything but a claim means that none is chosen. */
  choose(node: unknown): void {
    this.#node = isClaimNode(node) ? node : undefined;
  }
}
