import { inEnglish } from '../../../src/core/messages/message.ts';
import { parseSidecar, type ReadableSidecar } from '../../../src/core/sidecar/parseSidecar.ts';

/** Reads a sidecar that has to be readable. */
export function readable(text: string): ReadableSidecar {
  const file = parseSidecar(text);
  if (file.state === 'unreadable')
    throw new Error(`${inEnglish(file.problems[0].message)}\n${text}`);
  return file;
}
