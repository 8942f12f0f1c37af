import { mergeSidecars } from '../core/merge/mergeSidecars.ts';
import type { Merge } from './arguments.ts';
import { mergeMessages } from './mergeMessages.ts';
import type { ExitCode, Output } from './output.ts';
import { problemLines } from './problemLines.ts';
import { readText } from './readText.ts';
import { replaceFile } from './replaceFile.ts';
import { UnreadableInput } from './unreadableInput.ts';

/**
 * Merges three files into a fourth, or onto standard output with a line break at its end. Throws an
 * UnreadableInput, and writes nothing, where one of them cannot be read in full.
 */
export async function merge({ files, output: to }: Merge, output: Output): Promise<ExitCode> {
  const texts = {
    base: await readText(files.base),
    ours: await readText(files.ours),
    theirs: await readText(files.theirs),
  };
  const result = mergeSidecars(texts);
  if (result.state === 'refused') {
    const { version, problems } = result;
    const lines = problemLines(files[version], texts[version], problems);
    throw new UnreadableInput(['nothing was merged:', ...lines].join('\n'));
  }
  if (to === undefined) await output.print(result.text.replace(/\r?\n$/, ''));
  else if (!(await replaceFile(to, result.text, output))) return 2;
  for (const message of mergeMessages(to ?? files.ours, result)) output.complain(message);
  return result.isOpen ? 1 : 0;
}
