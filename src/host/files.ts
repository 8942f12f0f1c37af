import {
  FileSystemError,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { smallestReplacement } from '../core/text/smallestReplacement.ts';
import type { Files } from '../session/ports.ts';
import { Refusal } from '../session/refusal.ts';
import { classify, type FileUri } from '../session/uris.ts';

/** The files of the workspace, through the editor where one shows them and on disk otherwise. */
export const workspaceFiles: Files = { read, write, remove };

async function read(uri: FileUri): Promise<string | undefined> {
  const at = Uri.parse(uri, true);
  const shown = shownDocument(at);
  if (shown !== undefined) return shown.getText();
  if (at.scheme === 'untitled') return undefined;
  try {
    const isYaml = classify(uri) !== undefined;
    if (!isYaml && (await workspace.fs.stat(at)).size > largestArticle) return undefined;
    const bytes = await workspace.fs.readFile(at);
    // YAML is UTF-8, and its byte-order mark is kept so that it can be written back; an article has
    // whatever encoding the user has set for it.
    return isYaml ? utf8.decode(bytes) : await workspace.decode(bytes, { uri: at });
  } catch (error) {
    if (error instanceof FileSystemError && notText.has(error.code)) return undefined;
    throw error;
  }
}

/** What a file system says of an address without a file to read. */
const notText = new Set(['FileNotFound', 'FileIsADirectory']);

/** Bytes. What is larger is a log or a data set that happens to end in .txt. */
const largestArticle = 16 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

async function write(uri: FileUri, text: string): Promise<void> {
  const at = Uri.parse(uri, true);
  if (at.scheme === 'untitled') {
    throw new Refusal('Save the article first: its decisions are kept in a file beside it.');
  }
  const shown = shownDocument(at);
  if (shown !== undefined) return writeThroughEditor(shown, text);
  await orRefuse(at, 'write', () => workspace.fs.writeFile(at, new TextEncoder().encode(text)));
}

async function remove(uri: FileUri): Promise<void> {
  const at = Uri.parse(uri, true);
  await orRefuse(at, 'delete', () => workspace.fs.delete(at));
}

/**
 * A document that somebody sees or has unsaved changes in. One that is only loaded follows the disk,
 * and writing through it would make it pop up as a tab.
 */
function shownDocument(uri: Uri): TextDocument | undefined {
  const address = uri.toString();
  const document = workspace.textDocuments.find((open) => open.uri.toString() === address);
  if (document === undefined) return undefined;
  return document.isDirty || hasTab(address) ? document : undefined;
}

function hasTab(address: string): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => shownUris(input).some((uri) => uri.toString() === address));
}

/** The files that a tab shows: one in a text editor, two in a comparison. */
function shownUris(input: unknown): readonly Uri[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.values(input).filter((value) => value instanceof Uri);
}

/** Saves only what was saved before: unsaved work of the user is not ours to save. */
async function writeThroughEditor(document: TextDocument, text: string): Promise<void> {
  const wasDirty = document.isDirty;
  const { span, newText } = smallestReplacement(document.getText(), text);
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
  edit.replace(document.uri, range, newText);
  if (!(await workspace.applyEdit(edit))) throw notDone(document.uri, 'change');
  if (!wasDirty && !(await document.save())) throw notDone(document.uri, 'save');
}

async function orRefuse(uri: Uri, verb: string, act: () => Thenable<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw notDone(uri, verb, error);
  }
}

function notDone(uri: Uri, verb: string, cause?: unknown): Refusal {
  const name = workspace.asRelativePath(uri);
  const reason = cause instanceof Error ? ` (${cause.message})` : '';
  return new Refusal(
    `Standpoint could not ${verb} ${name}${reason}. Nothing was recorded: check that the folder can be written to, then try again.`,
    { cause },
  );
}
