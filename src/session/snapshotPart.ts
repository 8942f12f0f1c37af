import { joinedBytes } from '../core/text/joinedBytes.ts';
import type { ArticleUri } from './uris.ts';

/** What was known of an article, and of which files. */
export interface SnapshotEntry {
  readonly uri: ArticleUri;
  /** Of its files and codebook, see `ArticleStamp`. */
  readonly stamp: string;
  /** See `packSummary`. */
  readonly packed: Uint8Array;
}

/** Lengths are bytes of the packed summaries, which follow in this order. */
type Contents = readonly (readonly [uri: ArticleUri, stamp: string, length: number])[];

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const lineFeed = 10;

/**
 * Some articles of a snapshot in one file: a line with the version of who has written it, one with a checksum, one
 * that tells what follows, and the packed summaries.
 */
export function packPart(entries: readonly SnapshotEntry[], version: string): Uint8Array {
  const contents: Contents = entries.map(({ uri, stamp, packed }) => [uri, stamp, packed.length]);
  const line = JSON.stringify(contents);
  const summaries = joinedBytes(entries.map(({ packed }) => packed));
  const head = `${version}\n${checksum(encoder.encode(line), summaries)}\n${line}\n`;
  return joinedBytes([encoder.encode(head), summaries]);
}

/**
 * The articles in such a file. Undefined for what another version has written, and for what is cut or damaged. Their
 * summaries stay where they are and are not copied: 10,000 articles have 80 MB of them.
 */
export function unpackPart(
  bytes: Uint8Array,
  version: string,
): readonly SnapshotEntry[] | undefined {
  const [first, second, third] = lineEnds(bytes);
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (decoder.decode(bytes.subarray(0, first)) !== version) return undefined;
  const line = bytes.subarray(second + 1, third);
  const summaries = bytes.subarray(third + 1);
  const sum = decoder.decode(bytes.subarray(first + 1, second));
  if (sum !== checksum(line, summaries)) return undefined;
  const contents: Contents = JSON.parse(decoder.decode(line));
  let start = 0;
  return contents.map(([uri, stamp, length]) => {
    const packed = summaries.subarray(start, start + length);
    start += length;
    return { uri, stamp, packed };
  });
}

/** Where the first three lines end. */
function lineEnds(bytes: Uint8Array): readonly number[] {
  const ends: number[] = [];
  let end = bytes.indexOf(lineFeed);
  while (end !== -1 && ends.length < 3) {
    ends.push(end);
    end = bytes.indexOf(lineFeed, end + 1);
  }
  return ends;
}

/** Tells whether all is there and is what was written. */
function checksum(...parts: readonly Uint8Array[]): string {
  return parts.map((part) => `${part.length} ${sumOf(part)}`).join(' ');
}

/** Four bytes at a time, then the rest: 10,000 articles have 80 MB. */
function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const words = bytes.length - (bytes.length % 4);
  let sum = 0;
  for (let at = 0; at < words; at += 4) sum = (Math.imul(sum, 31) + view.getUint32(at)) | 0;
  for (let at = words; at < bytes.length; at += 1)
    sum = (Math.imul(sum, 31) + view.getUint8(at)) | 0;
  return sum;
}
