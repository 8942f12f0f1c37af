import {
  commands,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type Span, span, type TextEdit } from '../../src/core/text/span.ts';
import { until } from '../host/workbench.ts';
import type { DocumentChange, Editor, Saved } from '../unit/session/sitting/editor.ts';

/** Until VS Code has said that a document is dirty, if it is; nothing says that it is not. */
const dirtyMilliseconds = 200;

/** A document that VS Code shows, with VS Code's own undo stack. */
export class VscodeEditor implements Editor {
  readonly document: TextDocument;
  readonly #readFile: () => Promise<string>;

  /** `readFile` says what is on disk. */
  constructor(document: TextDocument, readFile: () => Promise<string>) {
    this.document = document;
    this.#readFile = readFile;
  }

  get text(): string {
    return this.document.getText();
  }

  get isDirty(): boolean {
    return this.document.isDirty;
  }

  show(): Thenable<TextEditor> {
    return window.showTextDocument(this.document, { preview: false });
  }

  type(edits: readonly TextEdit[]): Promise<readonly DocumentChange[]> {
    return this.#changesBy(async () => {
      const edit = new WorkspaceEdit();
      for (const { span: old, newText } of edits) {
        edit.replace(this.document.uri, this.rangeOf(old), newText);
      }
      await workspace.applyEdit(edit);
    }, 'becomes dirty');
  }

  undo(): Promise<readonly DocumentChange[]> {
    return this.#run('undo');
  }

  redo(): Promise<readonly DocumentChange[]> {
    return this.#run('redo');
  }

  /** Where somebody else wrote to the file, VS Code does not save; the analyst takes what is on disk. */
  async save(): Promise<Saved> {
    await this.show();
    const isSaved = this.isDirty && (await this.document.save());
    const changes = this.isDirty ? await this.#run('workbench.action.files.revert') : [];
    await until(() => !this.isDirty, 'the document is not reverted');
    return { onDisk: await this.#readFile(), isSaved, changes };
  }

  /** Its changes are gone. */
  async close(): Promise<readonly DocumentChange[]> {
    const changes = await this.#run('workbench.action.revertAndCloseActiveEditor');
    await until(() => this.document.isClosed, 'the document is still open');
    return changes;
  }

  async reload(text: string): Promise<void> {
    await until(() => inLf(this.text) === inLf(text), 'the editor does not follow its file');
  }

  rangeOf({ start, end }: Span): Range {
    return new Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  #run(command: string): Promise<readonly DocumentChange[]> {
    return this.#changesBy(async () => {
      await this.show();
      await commands.executeCommand(command);
    }, 'may be clean');
  }

  /**
   * What VS Code tells extensions of it: the events of a command come before its end. That a document is
   * dirty, or clean since it is undone to what is on disk, comes after its change.
   */
  async #changesBy(
    act: () => Promise<void>,
    outcome: 'becomes dirty' | 'may be clean',
  ): Promise<readonly DocumentChange[]> {
    const changes: (Omit<DocumentChange, 'isEdit'> & { readonly wasDirty: boolean })[] = [];
    const listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document !== this.document || event.contentChanges.length === 0) return;
      changes.push({ edits: editsOf(event), text: this.text, wasDirty: this.isDirty });
    });
    try {
      await act();
    } finally {
      listener.dispose();
    }
    if (changes.length === 0) return [];
    if (outcome === 'becomes dirty') await until(() => this.isDirty, 'the document is not dirty');
    else await new Promise((resolve) => setTimeout(resolve, dirtyMilliseconds));
    return changes.map(({ wasDirty, ...change }) => ({
      ...change,
      isEdit: wasDirty || this.isDirty,
    }));
  }
}

function editsOf({ contentChanges }: TextDocumentChangeEvent): readonly TextEdit[] {
  return contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    span: span(rangeOffset, rangeOffset + rangeLength),
    newText: text,
  }));
}

/** A document has one kind of line break, and no byte-order mark. */
export function inLf(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
