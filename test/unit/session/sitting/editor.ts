import { smallestReplacement } from '../../../../src/core/text/smallestReplacement.ts';
import { applyEdits, type TextEdit } from '../../../../src/core/text/span.ts';

/** What an editor tells of one change of its document. */
export interface DocumentChange {
  /** They refer to the text before. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** False for what was read from disk: the document was clean before it and is so after it. */
  readonly isEdit: boolean;
}

/** How saving ended. */
export interface Saved {
  readonly onDisk: string;
  /** False where nothing was to be saved, and where somebody else's file is shown instead. */
  readonly isSaved: boolean;
  /** What became of the document where its own changes are gone. */
  readonly changes: readonly DocumentChange[];
}

/** An open document with an undo stack of its own: one in memory, or VS Code's. */
export interface Editor {
  readonly text: string;
  readonly isDirty: boolean;
  type(edits: readonly TextEdit[]): Promise<readonly DocumentChange[]>;
  /** Takes the latest change back; no changes where there is none. */
  undo(): Promise<readonly DocumentChange[]>;
  redo(): Promise<readonly DocumentChange[]>;
  save(): Promise<Saved>;
  /** A clean document follows its file, which holds this text now. */
  reload(text: string): Promise<void>;
}

/** A document as VS Code has it, in memory. */
export class MemoryEditor implements Editor {
  #text: string;
  #saved: string;
  readonly #done: string[] = [];
  readonly #undone: string[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#saved = text;
  }

  get text(): string {
    return this.#text;
  }

  get isDirty(): boolean {
    return this.#text !== this.#saved;
  }

  async type(edits: readonly TextEdit[]) {
    this.#done.push(this.#text);
    this.#undone.length = 0;
    this.#text = applyEdits(this.#text, edits);
    return [this.#changed(edits)];
  }

  async undo() {
    return this.#replay(this.#done, this.#undone);
  }

  async redo() {
    return this.#replay(this.#undone, this.#done);
  }

  async save() {
    this.#saved = this.#text;
    return { onDisk: this.#saved, isSaved: true, changes: [] };
  }

  /** The replacement can be undone, as in VS Code. */
  async reload(text: string) {
    this.#done.push(this.#text);
    this.#text = text;
    this.#saved = text;
  }

  #replay(from: string[], to: string[]): readonly DocumentChange[] {
    const text = from.pop();
    if (text === undefined) return [];
    to.push(this.#text);
    const edit = smallestReplacement(this.#text, text);
    this.#text = text;
    return [this.#changed([edit])];
  }

  #changed(edits: readonly TextEdit[]): DocumentChange {
    return { edits, text: this.#text, isEdit: true };
  }
}
