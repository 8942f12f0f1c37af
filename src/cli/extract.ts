import { analyse } from '../core/engine/analyse.ts';
import type { ExtractFiles, Format } from './arguments.ts';
import { articleResult, readableResult } from './articleResult.ts';
import { type CodebookOnDisk, Codebooks, readCodebook, requiredContent } from './codebooks.ts';
import { Complaints } from './complaints.ts';
import type { ExitCode, Output } from './output.ts';
import { readText } from './readText.ts';

/**
 * Prints the claims of each file. One that cannot be read, or whose codebook cannot, is complained
 * about, and the others are still done.
 */
export async function extractFiles(command: ExtractFiles, output: Output): Promise<ExitCode> {
  const codebooks = new Codebooks();
  const given = command.codebook === undefined ? undefined : await readCodebook(command.codebook);
  const complaints = new Complaints(output);
  for (const file of command.files) {
    const result = await complaints.orUndefined(
      extractFile(file, command.format, () => given ?? codebooks.nearest(file)),
    );
    if (result !== undefined) await output.print(result);
  }
  return complaints.areEmpty ? 0 : 2;
}

async function extractFile(
  file: string,
  format: Format,
  findCodebook: () => CodebookOnDisk | Promise<CodebookOnDisk | undefined>,
): Promise<string> {
  const text = await readText(file);
  const analysis = analyse(text, requiredContent(await findCodebook()));
  return format === 'text'
    ? readableResult(file, text, analysis)
    : JSON.stringify({ file, ...articleResult(analysis) });
}
