import {
  isApostrophe,
  isDigit,
  isLetter,
  isLowerCase,
  isSpace,
  isUpperCase,
  isWordCharacter,
} from './characters.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A word, number or single other character. Offsets into the text it was found in. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The tokens of a text in order; space belongs to none. `U.S.`, `Mr.` (an abbreviation given in lower
 * case without its dot), `O'Neill` and `al-Moualem` are one token, a possessive ending is its own.
 */
export function tokenize(text: string, abbreviations: ReadonlySet<string>): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
    } else if (isWordCharacter(code)) {
      at = pushWord(text, at, abbreviations, tokens);
    } else {
      const end = punctuationEnd(text, at, code);
      tokens.push({ kind: 'punctuation', start: at, end, text: text.slice(at, end) });
      at = end;
    }
  }
  return tokens;
}

function pushWord(
  text: string,
  start: number,
  abbreviations: ReadonlySet<string>,
  into: Token[],
): number {
  const whole = wordEnd(text, start, abbreviations);
  const end = possessiveStart(text, start, whole);
  const kind = isDigit(text.charCodeAt(start)) ? 'number' : 'word';
  into.push({ kind, start, end, text: text.slice(start, end) });
  if (end < whole)
    into.push({ kind: 'word', start: end, end: whole, text: text.slice(end, whole) });
  return whole;
}

function wordEnd(text: string, start: number, abbreviations: ReadonlySet<string>): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWordCharacter(code)) at += 1;
    else if (!isJoint(text, start, at, code)) break;
    else at += 1;
  }
  return text.charAt(at) === '.' && keepsDot(text, start, at, abbreviations) ? at + 1 : at;
}

/** Whether a character that is no letter or digit stands inside a word: `'`, `-`, `&`, some dots. */
function isJoint(text: string, start: number, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (code === 0x2d && text.charCodeAt(at - 1) === 0x2e) return isWordCharacter(next);
  if (!isWordCharacter(next)) return false;
  if (isApostrophe(code) || code === 0x2d || code === 0x26 || code === 0x40) return true;
  if (code === 0x2c) return isDigit(text.charCodeAt(at - 1)) && isDigit(next);
  if (code !== 0x2e) return false;
  const initials = isLetter(text.charCodeAt(at - 1)) && !isWordCharacter(text.charCodeAt(at - 2));
  const begins = at - 1 === start || text.charAt(at - 2) === '.' || text.charAt(at - 2) === '-';
  return (initials && begins) || !isUpperCase(next);
}

/** Whether the dot behind a word, or its last part, belongs to it: `U.S.`, `J.`, `Mr.`, `D-Mass.`. */
function keepsDot(
  text: string,
  start: number,
  end: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const word = text.slice(start, end).replace(/^.*-/, '');
  if (word.length === 1) return isUpperCase(word.charCodeAt(0)) && word !== 'I';
  if (word.length > 12) return false;
  if (word.charAt(1) === '.') return word.split('.').every((letter) => isSingleLetter(letter));
  if (!abbreviations.has(word.toLowerCase())) return false;
  const next = text.charCodeAt(text.charAt(end + 1) === ' ' ? end + 2 : end + 1);
  return isUpperCase(word.charCodeAt(0)) || isLowerCase(next) || isDigit(next);
}

function isSingleLetter(word: string): boolean {
  return word.length === 1 && isLetter(word.charCodeAt(0));
}

/** `Iran’s` ends its word before the `’s`. */
function possessiveStart(text: string, start: number, end: number): number {
  const s = text.charCodeAt(end - 1) | 0x20;
  const owned = s === 0x73 && isApostrophe(text.charCodeAt(end - 2)) && end - 2 > start;
  return owned ? end - 2 : end;
}

function punctuationEnd(text: string, at: number, code: number): number {
  if (code === 0x2d && text.charCodeAt(at + 1) === 0x2d) return at + 2;
  if (code === 0x2e && text.startsWith('...', at)) return at + 3;
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? at + 2 : at + 1;
}
