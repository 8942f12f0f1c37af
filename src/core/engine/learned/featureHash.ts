/**
 * A hash of a text or of a stretch of it, to make features of (FNV-1a; 32 bits). It is signed: Node keeps such
 * numbers in place, and puts larger ones into objects of their own.
 */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** One hash of two, in this order. */
export function mixed(a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
