import { streamOutput } from './output.ts';
import { run } from './run.ts';
import { versionOf } from './version.ts';

/** A reader that has seen enough, `extract … | head -1`, is no failure; a full disk is one. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`standpoint: standard output: ${error.message}`);
  process.exit(2);
});

/** Nobody reads the messages: the results are wanted all the same. */
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run({
  args: process.argv.slice(2),
  input: process.stdin,
  output: streamOutput(process.stdout, process.stderr),
  version: () => versionOf(process.argv[1] ?? ''),
}).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
