import { mergeDriver } from './mergeDriver.ts';
import { streamOutput } from './output.ts';
import { UnreadableInput } from './unreadableInput.ts';

/**
 * The merge driver alone, which the extension installs for a clone: BASE OURS THEIRS PATH RESULT. Its
 * script counts on a result only where one is written, so that no other failure looks like a merge.
 */
const [base, ours, theirs, path, result] = process.argv.slice(2);
if (base === undefined || ours === undefined || theirs === undefined || result === undefined) {
  console.error('usage: BASE OURS THEIRS PATH RESULT');
  process.exitCode = 2;
} else {
  mergeDriver(
    { name: 'merge-driver', files: { base, ours, theirs }, path, result },
    streamOutput(process.stdout, process.stderr),
  ).then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      console.error(error instanceof UnreadableInput ? error.message : error);
      process.exitCode = 2;
    },
  );
}
