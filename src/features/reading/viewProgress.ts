import { window } from 'vscode';
import type { Disposable } from '../../session/event.ts';

/** The bar that runs over the view of claims while it is not complete. */
export class ViewProgress implements Disposable {
  #end: (() => void) | undefined;

  show(isGoing: boolean): void {
    if (isGoing === (this.#end !== undefined)) return;
    this.dispose();
    if (!isGoing) return;
    const ended = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    window.withProgress({ location: { viewId: 'standpoint.claims' } }, () => ended);
  }

  dispose(): void {
    this.#end?.();
    this.#end = undefined;
  }
}
