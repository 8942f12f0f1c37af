import { decodeUtf8 } from './readText.ts';
import { UnreadableInput } from './unreadableInput.ts';

/** One article of a JSON lines input; the id is handed back as it came. */
export interface ArticleLine {
  readonly id: unknown;
  readonly text: string;
}

const lineFeed = 0x0a;

/** In bytes. An article of that length would be a shelf of books; its analysis takes about a gigabyte. */
export const longestLine = 16 * 1024 * 1024;

/** Stands for a line that was longer, of which nothing is kept. */
export const tooLong = Symbol('too long');

/**
 * Cuts a stream of bytes at every line feed; a last line may do without. Holds no more than one line and
 * one chunk of the stream, and of a line no more than `limit` bytes.
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  limit = longestLine,
): AsyncGenerator<Uint8Array | typeof tooLong> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array) => {
    length += piece.length;
    if (length <= limit) pieces.push(piece);
    else pieces = [];
  };
  const takeLine = () => {
    const line = length <= limit ? Buffer.concat(pieces) : tooLong;
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, to));
      yield takeLine();
      from = to + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield takeLine();
}

/**
 * Reads a line `{"id", "text"}`; undefined for a blank one. Throws an UnreadableInput that begins with
 * `place`.
 */
export function readArticleLine(
  line: Uint8Array | typeof tooLong,
  place: string,
): ArticleLine | undefined {
  if (line === tooLong) {
    throw new UnreadableInput(`${place}: is longer than ${longestLine / 2 ** 20} MiB`);
  }
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
