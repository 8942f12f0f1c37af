import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type Disposable,
  type Hover,
  languages,
  type MarkdownString,
  type Range,
  Selection,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

/** A file of the fixture workspace. */
export function inWorkspace(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, name);
}

export async function write(name: string, text: string): Promise<Uri> {
  const uri = inWorkspace(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** What is on disk, whatever an editor shows; undefined where no file is. */
export async function read(name: string): Promise<string | undefined> {
  try {
    const bytes = await workspace.fs.readFile(inWorkspace(name));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export async function remove(name: string): Promise<void> {
  if ((await read(name)) !== undefined) await workspace.fs.delete(inWorkspace(name));
}

/**
 * Watches for a file that is about to come. VS Code tells nothing of one that comes and goes within a moment: who
 * wants to be told that it goes waits first until `told` says that VS Code has told of its coming.
 */
export function watchFor(name: string): { readonly told: () => Promise<void> } & Disposable {
  const watcher = workspace.createFileSystemWatcher(`**/${name}`);
  let isTold = false;
  const hear = () => {
    isTold = true;
  };
  watcher.onDidCreate(hear);
  watcher.onDidChange(hear);
  return {
    told: () => until(() => isTold, `VS Code has not told of ${name}`),
    dispose: () => watcher.dispose(),
  };
}

/**
 * Shows an article as it is on disk (a document closed a moment ago may still hold an older text) and
 * waits until Standpoint knows the claim at its first quotation mark.
 */
export async function open(name: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument(inWorkspace(name));
  const editor = await window.showTextDocument(document);
  const onDisk = (await read(name))?.replace(/^\ufeff/, '');
  await until(() => document.getText() === onDisk, 'the editor shows an older text');
  await until(async () => (await hoverAt(editor, /[“"]/)) !== undefined, 'no claim at the quote');
  return editor;
}

export async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Puts the cursor at the first match, or selects all of it. */
export function select(editor: TextEditor, what: string, how: 'cursor' | 'all' = 'cursor'): void {
  const start = editor.document.getText().indexOf(what);
  assert.notEqual(start, -1, `“${what}” is not in the article`);
  const from = editor.document.positionAt(start + (how === 'cursor' ? 1 : 0));
  const to = how === 'cursor' ? from : editor.document.positionAt(start + what.length);
  editor.selection = new Selection(from, to);
}

/** What Standpoint's hover says just behind the start of the first match. */
export async function hoverAt(
  editor: TextEditor,
  what: string | RegExp,
): Promise<string | undefined> {
  const [first] = await hoversAt(editor, what);
  return first?.replaceAll('&nbsp;', ' ').replaceAll('\\', '');
}

/** The first of its cards as it is written; empty where there is none. */
export async function hoverMarkdown(editor: TextEditor, what: string | RegExp): Promise<string> {
  const [first = ''] = await hoversAt(editor, what);
  return first;
}

async function hoversAt(editor: TextEditor, what: string | RegExp): Promise<readonly string[]> {
  const start = editor.document.getText().search(what);
  if (start < 0) return [];
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    editor.document.positionAt(start + 1),
  );
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value));
}

export function diagnosticsOf(name: string): readonly Diagnostic[] {
  return languages.getDiagnostics(inWorkspace(name));
}

/** The files that tabs show, by name. */
export function tabs(): readonly string[] {
  return window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

/** Waits until something holds, and fails when it does not within some seconds. */
export async function until(holds: () => Promise<boolean> | boolean, what?: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, what ?? `waited in vain until ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What the lamp offers there. VS Code cancels the question when the file changes just then: it is asked again. */
export async function codeActionsAt(uri: Uri, range: Range): Promise<readonly CodeAction[]> {
  const asked = () =>
    commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
  let actions: readonly CodeAction[] | undefined;
  await until(async () => {
    actions = await asked().then(undefined, () => undefined);
    return actions !== undefined;
  }, 'no answer to what the lamp offers');
  return actions ?? [];
}
