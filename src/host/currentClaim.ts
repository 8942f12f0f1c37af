import { type Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { ClaimAddress } from '../core/corpus/articleClaims.ts';
import type { Disposable } from '../session/event.ts';
import { uriOf } from './articles.ts';
import { DisposableStore } from './disposableStore.ts';

/** A claim that was gone to, and where it began then, in UTF-16 units of its article. */
export interface ClaimGoneTo extends ClaimAddress<string> {
  readonly start: number;
}

/**
 * The claim that a command has just gone to. The editor tells where its cursor is with a delay, so the next key
 * of a quick typist would still find the claim before. Known until the cursor is anywhere else.
 */
export class CurrentClaim implements Disposable {
  readonly #listeners = new DisposableStore();
  #goneTo: ClaimGoneTo | undefined;
  #awaited: ClaimAddress<string> | undefined;
  /** Selections that were set and that the editor has not told of yet, the oldest first. */
  #untold: readonly Selection[] = [];

  constructor() {
    this.#listeners.add(
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor === window.activeTextEditor) this.#told(selections);
      }),
    );
    this.#listeners.add(
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor === undefined || uriOf(editor.document) !== this.#goneTo?.article)
          this.#goneTo = undefined;
      }),
    );
  }

  /** A claim of an article that is being opened: what is decided meanwhile is about it. */
  get awaited(): ClaimAddress<string> | undefined {
    return this.#awaited;
  }

  /** Opens an article to go to a claim of it; until that is done, the claim is awaited. */
  async await<T>(address: ClaimAddress<string>, open: () => Promise<T>): Promise<T> {
    this.#awaited = address;
    try {
      return await open();
    } finally {
      if (this.#awaited === address) this.#awaited = undefined;
    }
  }

  /**
   * The claim that was gone to, if it is in this article and nothing has moved the cursor since. By now its key may
   * be that of another claim of the same words: `claimGoneTo`.
   */
  in(article: string): ClaimGoneTo | undefined {
    return this.#goneTo?.article === article ? this.#goneTo : undefined;
  }

  /** Selects a claim in an editor that shows its article, and brings it into view. */
  goTo(editor: TextEditor, key: ClaimAddress<string>['key'], selection: Selection): void {
    const { document } = editor;
    this.#goneTo = { article: uriOf(document), key, start: document.offsetAt(selection.start) };
    this.#untold = [...this.#untold, selection];
    editor.selection = selection;
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** What was set last stays expected: the editor tells of it once more when it is set again. */
  #told([first, ...others]: readonly Selection[]): void {
    const at = this.#untold.findIndex((selection) => first && selection.isEqual(first));
    const isOurs = others.length === 0 && at >= 0;
    this.#untold = isOurs ? this.#untold.slice(Math.min(at, this.#untold.length - 1)) : [];
    if (!isOurs) this.#goneTo = undefined;
  }
}
