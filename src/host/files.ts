import { FileSystemError, l10n, type TextDocument, Uri, workspace } from 'vscode';
import type { FileStamp, Files } from '../session/ports.ts';
import { Refusal } from '../session/refusal.ts';
import { classify, type FileUri } from '../session/uris.ts';
import type { ArticleDecoder } from './articleDecoder.ts';
import { exists } from './exists.ts';
import { bytesOf, statOf } from './readFile.ts';
import { shownDocument, writeThrough } from './shownDocument.ts';
import { yamlIn } from './utf8.ts';

/** The files of the workspace, through the editor where one shows them and on disk otherwise. */
export function workspaceFiles(decoder: ArticleDecoder): Files {
  return {
    read: (uri, known) => read(uri, known, decoder),
    exists: (uri) => existsOrIsNew(Uri.parse(uri, true)),
    stamp,
    write,
    remove,
  };
}

async function read(
  uri: FileUri,
  known: FileStamp | undefined,
  decoder: ArticleDecoder,
): Promise<string | undefined> {
  const at = Uri.parse(uri, true);
  const isYaml = classify(uri) !== undefined;
  const shown = await shownDocument(at);
  if (shown !== undefined) return isYaml ? shownYaml(shown) : shown.getText();
  if (at.scheme === 'untitled') return undefined;
  try {
    const isTooLarge = async () => (known ?? (await statOf(at))).size > largestArticle;
    if (!isYaml && (await isTooLarge())) return undefined;
    const bytes = await bytesOf(at);
    return isYaml ? yamlIn(bytes) : await decoder.decode(bytes, at);
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
