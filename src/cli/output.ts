import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Everything is in order; problems were found; wrong usage or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** Where a command's results go, and what went wrong on the way. */
export interface Output {
  /** Resolves when there is room for more, so that any number of lines needs little memory. */
  print(line: string): Promise<void>;
  /** The same for text with its own line ends. */
  write(text: string): Promise<void>;
  /** A message to the person, not part of the results. */
  complain(message: string): void;
}

export function streamOutput(results: Writable, messages: Writable): Output {
  const write = async (text: string) => {
    if (!results.write(text)) await once(results, 'drain');
  };
  return {
    print: (line) => write(`${line}\n`),
    write,
    complain(message) {
      messages.write(`standpoint: ${message}\n`);
    },
  };
}
