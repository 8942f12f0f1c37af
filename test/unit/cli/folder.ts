import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, type Surroundings } from '../../../src/cli/run.ts';

/** A folder on disk that goes with the test that made it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'standpoint-cli-'));

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** What a run of the command line ended in, printed and complained. */
export interface Ran {
  readonly exitCode: number;
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
}

/** Runs the command line within this process. */
export async function runInProcess(args: readonly string[], input = ''): Promise<Ran> {
  const lines: string[] = [];
  const complaints: string[] = [];
  const surroundings: Surroundings = {
    args,
    input: chunks(input),
    output: {
      print: async (line) => void lines.push(line),
      write: async (text) => void lines.push(text),
      complain: (message) => void complaints.push(message),
    },
    version: () => '0.0.0',
  };
  return { exitCode: await run(surroundings), lines, complaints };
}

async function* chunks(input: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(input);
}
