import { analyseWith } from '../core/engine/analyse.ts';
import { type PreparedCodebook, prepareCodebook } from '../core/engine/preparedCodebook.ts';
import type { ExtractLines } from './arguments.ts';
import { articleResult } from './articleResult.ts';
import { readCodebook, requiredContent } from './codebooks.ts';
import { readArticleLine, splitLines, type tooLong } from './jsonLines.ts';
import type { ExitCode, Output } from './output.ts';
import { UnreadableInput } from './unreadableInput.ts';

/**
 * Prints the claims of each article among JSON lines, as soon as it is read and in their order. A line that
 * is no article is complained about, and the others are still done. Keeps nothing from line to line, so
 * that memory does not grow with the input.
 */
export async function extractLines(
  command: ExtractLines,
  input: AsyncIterable<Uint8Array>,
  output: Output,
): Promise<ExitCode> {
  const codebook = prepareCodebook(
    requiredContent(
      command.codebook === undefined ? undefined : await readCodebook(command.codebook),
    ),
  );
  let exitCode: ExitCode = 0;
  let lineNumber = 0;
  for await (const line of splitLines(readable(input))) {
    lineNumber += 1;
    try {
      const result = extractLine(line, `standard input, line ${lineNumber}`, codebook);
      if (result !== undefined) await output.print(result);
    } catch (error) {
      if (!(error instanceof UnreadableInput)) throw error;
      output.complain(error.message);
      exitCode = 2;
    }
  }
  return exitCode;
}

function extractLine(
  line: Uint8Array | typeof tooLong,
  place: string,
  codebook: PreparedCodebook,
): string | undefined {
  const article = readArticleLine(line, place);
  if (article === undefined) return undefined;
  return JSON.stringify({ id: article.id, ...articleResult(analyseWith(codebook, article.text)) });
}

/** The input, with an UnreadableInput where it breaks off: a folder instead of a file, a failing disk. */
async function* readable(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* input;
  } catch (error) {
    throw new UnreadableInput(`standard input: ${error instanceof Error ? error.message : error}`);
  }
}
