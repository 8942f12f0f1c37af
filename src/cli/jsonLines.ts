import { decodeUtf8 } from './readText.ts';
import { UnreadableInput } from './unreadableInput.ts';

/** One article of a JSON lines input; the id is handed back as it came. */
export interface ArticleLine {
  readonly id: unknown;
  readonly text: string;
}

const lineFeed = 0x0a;

/** Cuts a stream of bytes at every line feed; a last line may do without. */
export async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
      yield Buffer.concat([...pending, chunk.subarray(from, to)]);
      pending = [];
      from = to + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) yield Buffer.concat(pending);
}

/**
 * Reads a line `{"id", "text"}`; undefined for a blank one. Throws an UnreadableInput that begins with
 * `place`.
 */
export function readArticleLine(line: Uint8Array, place: string): ArticleLine | undefined {
  const json = decoded(line, place).replace(/^\ufeff/, '');
  if (json.trim() === '') return undefined;
  const value = parsed(json, place);
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) {
    throw new UnreadableInput(`${place}: is no object with "id" and "text"`);
  }
  if (typeof value.text !== 'string') {
    throw new UnreadableInput(`${place}: has a "text" that is no string`);
  }
  return { id: value.id, text: value.text };
}

function decoded(line: Uint8Array, place: string): string {
  try {
    return decodeUtf8(line);
  } catch {
    throw new UnreadableInput(`${place}: is no UTF-8 text`);
  }
}

function parsed(json: string, place: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new UnreadableInput(
      `${place}: is no JSON (${error instanceof Error ? error.message : error})`,
    );
  }
}
