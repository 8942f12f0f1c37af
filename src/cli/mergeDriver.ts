import { readFile } from 'node:fs/promises';
import { type MergedSidecar, mergeSidecars } from '../core/merge/mergeSidecars.ts';
import type { Versions } from '../core/merge/rulings.ts';
import type { MergeDriver } from './arguments.ts';
import { mergeMessages } from './mergeMessages.ts';
import type { ExitCode, Output } from './output.ts';
import { problemLines } from './problemLines.ts';
import { decodeUtf8 } from './readText.ts';
import { replaceFile } from './replaceFile.ts';
import { UnreadableInput } from './unreadableInput.ts';

/**
 * Merges the files that git hands to a merge driver into ours, where git looks for the result, or into
 * the file that a script will put there. What
 * cannot be merged record by record, for whatever reason, goes there whole from both sides, in conflict
 * markers: git would leave theirs out. Throws an UnreadableInput, and writes nothing, where a file
 * cannot be read at all.
 */
export async function mergeDriver(
  { files, path, result: to = files.ours }: MergeDriver,
  output: Output,
): Promise<ExitCode> {
  const contents = {
    base: await readBytes(files.base),
    ours: await readBytes(files.ours),
    theirs: await readBytes(files.theirs),
  };
  const name = path ?? files.ours;
  const result = attempt(contents, name);
  if (result.state === 'failed') {
    output.complain(
      `${result.reason}\n${name}: both versions are in the file, between conflict markers`,
    );
    return (await replaceFile(to, bothWhole(contents), output)) ? 1 : 2;
  }
  if (!(await replaceFile(to, result.text, output))) return 2;
  for (const message of mergeMessages(name, result)) output.complain(message);
  return result.isOpen ? 1 : 0;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UnreadableInput(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

type Attempt = MergedSidecar | { readonly state: 'failed'; readonly reason: string };

/** A merge of the contents; no failure, not even one of Standpoint's own, may cost a side's text. */
function attempt(contents: Versions<Uint8Array>, name: string): Attempt {
  try {
    const texts = {
      base: textOf(contents.base, `${name} (base)`),
      ours: textOf(contents.ours, `${name} (ours)`),
      theirs: textOf(contents.theirs, `${name} (theirs)`),
    };
    const result = mergeSidecars(texts);
    if (result.state === 'merged') return result;
    const { version, problems } = result;
    const lines = problemLines(`${name} (${version})`, texts[version], problems);
    return { state: 'failed', reason: lines.join('\n') };
  } catch (error) {
    const reason = error instanceof UnreadableInput ? error.message : `${name}: ${error}`;
    return { state: 'failed', reason };
  }
}

function textOf(content: Uint8Array, name: string): string {
  try {
    return decodeUtf8(content);
  } catch {
    throw new UnreadableInput(`${name}: is no UTF-8 text`);
  }
}

/** Both contents byte for byte, each on lines of its own, as git's markers hold them. */
function bothWhole({ ours, theirs }: Versions<Uint8Array>): Uint8Array {
  return Buffer.concat([
    Buffer.from('<<<<<<< ours\n'),
    ...wholeLines(ours),
    Buffer.from('=======\n'),
    ...wholeLines(theirs),
    Buffer.from('>>>>>>> theirs\n'),
  ]);
}

function wholeLines(content: Uint8Array): readonly Uint8Array[] {
  const isWhole = content.length === 0 || content.at(-1) === '\n'.charCodeAt(0);
  return isWhole ? [content] : [content, Buffer.from('\n')];
}
