import { type Command, parseArguments, UsageError } from './arguments.ts';
import { check } from './check.ts';
import { exportClaims } from './exportClaims.ts';
import { extractFiles } from './extract.ts';
import { extractLines } from './extractLines.ts';
import { merge } from './merge.ts';
import { mergeDriver } from './mergeDriver.ts';
import type { ExitCode, Output } from './output.ts';
import { UnreadableInput } from './unreadableInput.ts';
import { usage } from './usage.ts';

/** What the command line has around it; `args` are those behind the program's name. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Output;
  readonly version: () => string;
}

/** Does what the arguments ask for. What is wrong with them, or keeps all from being done, is said. */
export async function run(surroundings: Surroundings): Promise<ExitCode> {
  const { args, output } = surroundings;
  try {
    return await perform(parseArguments(args), surroundings);
  } catch (error) {
    if (error instanceof UsageError) {
      output.complain(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (error instanceof UnreadableInput) {
      output.complain(error.message);
      return 2;
    }
    throw error;
  }
}

async function perform(
  command: Command,
  { input, output, version }: Surroundings,
): Promise<ExitCode> {
  switch (command.name) {
    case 'extract':
      return extractFiles(command, output);
    case 'extract-lines':
      return extractLines(command, input, output);
    case 'check':
      return check(command, output);
    case 'merge':
      return merge(command, output);
    case 'merge-driver':
      return mergeDriver(command, output);
    case 'export':
      return exportClaims(command, output);
    case 'help':
      await output.print(usage);
      return 0;
    case 'version':
      await output.print(version());
      return 0;
  }
}
