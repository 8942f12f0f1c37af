import {
  Range,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { smallestReplacement } from '../core/text/smallestReplacement.ts';
import { exists } from './exists.ts';

/**
 * The document of a file that somebody sees or has unsaved changes in. One that is only loaded follows
 * the disk, and writing through it would make it pop up as a tab. One that is clean and whose file is
 * gone only remembers what was there.
 */
export async function shownDocument(uri: Uri): Promise<TextDocument | undefined> {
  const address = uri.toString();
  const document = workspace.textDocuments.find((open) => open.uri.toString() === address);
  if (document === undefined || document.isDirty) return document;
  return hasTab(address) && (await exists(uri)) ? document : undefined;
}

function hasTab(address: string): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => shownUris(input).some((uri) => uri.toString() === address));
}

function shownUris(input: unknown): readonly Uri[] {
  if (input instanceof TabInputText) return [input.uri];
  return input instanceof TabInputTextDiff ? [input.original, input.modified] : [];
}

/**
 * Makes `text` the content of a shown document, and saves it if it was saved before: unsaved work of
 * the user is not ours to save. False, and the document is as it was, where that cannot be done.
 */
export async function writeThrough(document: TextDocument, text: string): Promise<boolean> {
  const before = document.getText();
  const wasDirty = document.isDirty;
  if (!(await replaceText(document, text))) return false;
  if (wasDirty || (await document.save())) return true;
  await replaceText(document, before);
  return false;
}

function replaceText(document: TextDocument, text: string): Thenable<boolean> {
  const { span, newText } = smallestReplacement(document.getText(), text);
  const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, newText);
  return workspace.applyEdit(edit);
}
