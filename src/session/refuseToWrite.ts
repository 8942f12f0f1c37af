import { message } from '../core/messages/message.ts';
import { lineStarts, positionAt } from '../core/text/lines.ts';
import type { Problem } from '../core/text/problem.ts';
import { Refusal } from './refusal.ts';
import { type CodebookUri, fileName, type SidecarUri } from './uris.ts';

/**
 * Why nothing is written to a file: the problem that keeps it from being read in full, or an edit from being
 * made, with its line and column and the way there. `text` is the file's, the problem's span is in it.
 */
export function refuseToWrite(
  uri: SidecarUri | CodebookUri,
  text: string,
  { code, message: why, span }: Pick<Problem, 'code' | 'message' | 'span'>,
): Refusal {
  const at = positionAt(lineStarts(text), span.start);
  const file = fileName(uri);
  const said =
    code === 'conflict-markers'
      ? message('write-refused-conflicts', file, at.line, at.column)
      : message('write-refused', file, at.line, at.column, why);
  return new Refusal(said, { remedy: { do: 'open', uri, at } });
}
