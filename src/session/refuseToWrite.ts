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
  { code, message, span }: Pick<Problem, 'code' | 'message' | 'span'>,
): Refusal {
  const at = positionAt(lineStarts(text), span.start);
  const place = `line ${at.line}, column ${at.column}`;
  const why =
    code === 'conflict-markers'
      ? `it has merge conflicts, the first at ${place}. Resolve them first, with “Standpoint: Resolve Conflicts…” or by hand, then try again.`
      : `see ${place}. ${message}`;
  const remedy = { do: 'open', uri, at } as const;
  return new Refusal(`Nothing was written to “${fileName(uri)}”: ${why}`, { remedy });
}
