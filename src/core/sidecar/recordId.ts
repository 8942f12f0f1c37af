import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Anchor, RecordId } from './record.ts';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The id of a new record: the first 30 bits of SHA-256 over the UTF-8 of quote, before and after,
 * joined by NUL, as six characters of base32 (RFC 4648, lower case). Two people who tag the same
 * quotation get the same id. Where it is taken, NUL and a counter from 1 are added until one is free.
 */
export function recordId(
  { quote, before, after }: Pick<Anchor, 'quote' | 'before' | 'after'>,
  taken: ReadonlySet<RecordId>,
): RecordId {
  const words = [quote, before, after].join('\0');
  let id = hash(words);
  for (let counter = 1; taken.has(id); counter += 1) id = hash(`${words}\0${counter}`);
  return id;
}

function hash(text: string): RecordId {
  const bits = new DataView(sha256(utf8ToBytes(text)).buffer).getUint32(0) >>> 2;
  const characters = [25, 20, 15, 10, 5, 0].map((shift) => base32[(bits >>> shift) & 31]);
  return characters.join('') as RecordId;
}
