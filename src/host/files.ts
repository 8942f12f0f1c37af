import { FileSystemError, l10n, type TextDocument, Uri, workspace } from 'vscode';
import type { FileStamp, Files } from '../session/ports.ts';
import { Refusal } from '../session/refusal.ts';
import { classify, type FileUri } from '../session/uris.ts';
import { exists } from './exists.ts';
import { bytesOf, statOf } from './readFile.ts';
import { shownDocument, writeThrough } from './shownDocument.ts';

/** The files of the workspace, through the editor where one shows them and on disk otherwise. */
export const workspaceFiles: Files = {
  read,
  exists: (uri) => existsOrIsNew(Uri.parse(uri, true)),
  stamp,
  write,
  remove,
};

async function read(uri: FileUri, known?: FileStamp): Promise<string | undefined> {
  const at = Uri.parse(uri, true);
  const isYaml = classify(uri) !== undefined;
  const shown = await shownDocument(at);
  if (shown !== undefined) return isYaml ? shownYaml(shown) : shown.getText();
  if (at.scheme === 'untitled') return undefined;
  try {
    const isTooLarge = async () => (known ?? (await statOf(at))).size > largestArticle;
    if (!isYaml && (await isTooLarge())) return undefined;
    const bytes = await bytesOf(at);
    // An article has whatever encoding the user has set for it.
    return isYaml ? yamlIn(bytes) : await decoded(bytes, at);
  } catch (error) {
    if (error instanceof FileSystemError && notText.has(error.code)) return undefined;
    throw error;
  }
}

async function stamp(uri: FileUri): Promise<FileStamp | undefined> {
  const at = Uri.parse(uri, true);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
  if (at.scheme === 'untitled' || open?.isDirty) return undefined;
  try {
    const { mtime, size } = await statOf(at);
    return { modified: mtime, size };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

async function existsOrIsNew(uri: Uri): Promise<boolean> {
  return uri.scheme === 'untitled' || exists(uri);
}

/** What a file system says of an address without a file to read. */
const notText = new Set(['FileNotFound', 'FileIsADirectory']);

/** Bytes. What is larger is a log or a data set that happens to end in .txt. */
const largestArticle = 16 * 1024 * 1024;

/** The text of an article; undefined for binary content, which is all that VS Code does not decode. */
async function decoded(bytes: Uint8Array, uri: Uri): Promise<string | undefined> {
  try {
    return plainText(bytes, uri) ?? (await workspace.decode(bytes, { uri }));
  } catch {
    return undefined;
  }
}

/**
 * What VS Code would say as well, without asking its window, which takes longer than all the rest: UTF-8 with
 * neither a mark nor a NUL at which it would think again. Undefined for anything else, and with other settings.
 */
function plainText(bytes: Uint8Array, uri: Uri): string | undefined {
  const settings = workspace.getConfiguration('files', uri);
  const isUsual =
    settings.get('encoding') === 'utf8' && settings.get('autoGuessEncoding') === false;
  if (!isUsual || settings.inspect('encoding')?.languageIds !== undefined) return undefined;
  const text = utf8In(bytes);
  return text?.startsWith('\ufeff') || text?.includes('\0') ? undefined : text;
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/**
 * YAML is UTF-8, and its byte-order mark is kept so that it can be written back. Bytes that are no UTF-8
 * could not be: they are read as NUL, and nobody writes to a file with that in it.
 */
function yamlIn(bytes: Uint8Array): string {
  return utf8In(bytes) ?? lenient.decode(bytes).replaceAll('\ufffd', '\0');
}

/** Undefined for bytes that are no UTF-8. */
function utf8In(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of a document of YAML. An editor shows a replacement character for what is no UTF-8 on disk. */
async function shownYaml(document: TextDocument): Promise<string> {
  const text = document.getText();
  if (!text.includes('\ufffd')) return text;
  const onDisk = yamlIn(await workspace.fs.readFile(document.uri));
  return onDisk.includes('\0') ? text.replaceAll('\ufffd', '\0') : text;
}

async function write(uri: FileUri, text: string): Promise<void> {
  const at = Uri.parse(uri, true);
  if (at.scheme === 'untitled') {
    throw new Refusal(
      l10n.t('Save the article first: its decisions are kept in a file beside it.'),
    );
  }
  const shown = await shownDocument(at);
  if (shown === undefined) await workspace.fs.writeFile(at, new TextEncoder().encode(text));
  else if (!(await writeThrough(shown, text)))
    throw new Error(l10n.t('the editor did not save it'));
}

async function remove(uri: FileUri): Promise<void> {
  await workspace.fs.delete(Uri.parse(uri, true));
}
