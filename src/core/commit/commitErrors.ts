import { parseCodebook } from '../codebook/parseCodebook.ts';
import type { Message } from '../messages/message.ts';
import { checkAgainstCodebook } from '../sidecar/checkAgainstCodebook.ts';
import { parseSidecar } from '../sidecar/parseSidecar.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Problem } from '../text/problem.ts';
import type { ChangedFile } from './changedFile.ts';

/** An error in a file that is about to be committed. */
export interface CommitError {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: Message;
}

/** The errors in what is about to be committed. */
export function commitErrors(files: readonly ChangedFile[]): readonly CommitError[] {
  return files.flatMap((file) => {
    const { path, after } = file;
    if (after === undefined) return [];
    const starts = lineStarts(after);
    return problemsOf(file, after)
      .filter(({ severity }) => severity === 'error')
      .map(({ span, message }) => ({ path, line: positionAt(starts, span.start).line, message }));
  });
}

function problemsOf({ is, codebook }: ChangedFile, text: string): readonly Problem[] {
  if (is === 'codebook') return parseCodebook(text).problems;
  const file = parseSidecar(text);
  if (file.state === 'unreadable') return file.problems;
  return [...file.problems, ...checkAgainstCodebook(file.sidecar, codebook)];
}
