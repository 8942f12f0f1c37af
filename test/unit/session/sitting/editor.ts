import { smallestReplacement } from '../../../../src/core/text/smallestReplacement.ts';
import { applyEdits, type TextEdit } from '../../../../src/core/text/span.ts';

/** An open document: its text, what is saved of it, and an undo stack of its own. */
export class Editor {
  #text: string;
  #saved: string;
  #done: string[] = [];
  #undone: string[] = [];

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

  type(edits: readonly TextEdit[]): void {
    this.#done.push(this.#text);
    this.#undone = [];
    this.#text = applyEdits(this.#text, edits);
  }

  /** The edit that takes the latest one back; undefined where there is none. */
  undo(): TextEdit | undefined {
    return this.#replay(this.#done, this.#undone);
  }

  redo(): TextEdit | undefined {
    return this.#replay(this.#undone, this.#done);
  }

  save(): string {
    this.#saved = this.#text;
    return this.#saved;
  }

  /** A clean document follows its file; the replacement can be undone, as in VS Code. */
  reload(text: string): void {
    this.#done.push(this.#text);
    this.#text = text;
    this.#saved = text;
  }

  #replay(from: string[], to: string[]): TextEdit | undefined {
    const text = from.pop();
    if (text === undefined) return undefined;
    to.push(this.#text);
    const edit = smallestReplacement(this.#text, text);
    this.#text = text;
    return edit;
  }
}
