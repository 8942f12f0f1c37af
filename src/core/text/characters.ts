/**
 * Character classes by UTF-16 code unit; halves of surrogate pairs (emoji, mostly) are no letters. Faster
 * than patterns with Unicode classes, each of which takes a millisecond to compile at its first use.
 */

export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return code === 0x7f;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters and combining marks of every script in the basic plane; a place behind the text has none. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  const isMark = code >= 0x2000 && code < 0x2070;
  return !isMark && !Number.isNaN(code) && letter.test(String.fromCharCode(code));
}

const letter = /[\p{L}\p{M}]/u;

export function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

export function isUpperCase(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const character = String.fromCharCode(code);
  return isLetter(code) && character !== character.toLowerCase();
}

export function isLowerCase(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const character = String.fromCharCode(code);
  return isLetter(code) && character !== character.toUpperCase();
}

/** Whether the first letter of a text is a capital; marks and numbers may stand before it. */
export function beginsWithCapital(text: string): boolean {
  let at = 0;
  while (at < text.length && !isLetter(text.charCodeAt(at))) at += 1;
  return isUpperCase(text.charCodeAt(at));
}

/** `’` and `'`, which stand in words as well as around quotations. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** A hyphen, dash or bar between words. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}
