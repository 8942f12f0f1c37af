import { l10n, type TreeView, window } from 'vscode';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { claimAtCursor } from '../../host/claimAtCursor.ts';
import type { Host } from '../../host/host.ts';
import { Pause } from '../../host/pause.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import type { ClaimsTree } from './claimsTree.ts';
import { revealRow } from './revealRow.ts';
import type { TreeElement } from './treeElement.ts';

/** Milliseconds the cursor has to rest: holding an arrow key must not send the tree up and down. */
const rest = 150;

/**
 * Shows the claim that the cursor stands in as the selected row, without taking the focus from the text. One
 * row after the other: VS Code waits for the tree to be drawn, and of two at once the first may come last.
 */
export class FollowedCursor implements Disposable {
  readonly #session: Session;
  readonly #host: Host;
  readonly #tree: ClaimsTree;
  readonly #view: TreeView<TreeElement>;
  readonly #rested: Pause;
  readonly #listening: Disposable;
  #shown: TreeElement | undefined;
  #isShowing = false;

  constructor(session: Session, host: Host, tree: ClaimsTree, view: TreeView<TreeElement>) {
    this.#session = session;
    this.#host = host;
    this.#tree = tree;
    this.#view = view;
    this.#rested = new Pause(host.ports.clock, rest, () => this.#follow());
    this.#listening = window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) this.#rested.restart();
    });
  }

  /** Whether a row is selected because the cursor came to its claim, and not by the user. */
  brought(row: TreeElement | undefined): boolean {
    return row !== undefined && row === this.#shown;
  }

  dispose(): void {
    this.#rested.dispose();
    this.#listening.dispose();
  }

  #follow(): void {
    if (this.#isShowing || !this.#host.settings.followCursor.value) return;
    this.#host.attend(l10n.t('showing the claim at the cursor'), async () => {
      this.#isShowing = true;
      try {
        // The cursor may have gone on meanwhile; what VS Code did not select is not asked for twice.
        let last: TreeElement | undefined;
        for (;;) {
          const row = await this.#next();
          if (row === undefined || row === last) break;
          last = row;
          this.#shown = row;
          // One that has left the list meanwhile may have another in its place, which is next.
          await revealRow(this.#view, this.#tree, row, { focus: false });
        }
      } finally {
        this.#isShowing = false;
      }
    });
  }

  /** The row to show; undefined where it is shown already, among others that the user has selected perhaps. */
  async #next(): Promise<TreeElement | undefined> {
    if (!this.#view.visible) return undefined;
    const claim = claimAtCursor(this.#session, this.#host);
    if (claim === undefined) return undefined;
    const isShown = this.#view.selection.some((row) => isRowOf(row, claim));
    return isShown ? undefined : this.#tree.find(claim);
  }
}

/** A claim to check has two rows, of which the user may have selected the other, and further rows with it. */
function isRowOf(row: TreeElement, claim: ClaimAddress<string>): boolean {
  return row.article === claim.article && row.key === claim.key;
}
