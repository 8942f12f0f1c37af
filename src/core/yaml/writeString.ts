/** Words that YAML 1.1 or 1.2 reads as a truth value or as nothing. */
const reserved = new Set(['y', 'yes', 'n', 'no', 'on', 'off', 'true', 'false', 'null']);

/**
 * What JSON leaves as it is and a YAML 1.1 reader takes for a line break (NEL, U+2028, U+2029) or
 * refuses (DEL, the C1 controls, U+FEFF, the non-characters).
 */
const unsafe = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** The text between double quotes, on one line; every reader of YAML or JSON gets the same text back. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A word as it is where every YAML reader takes it for text; anything else in double quotes. */
export function plainWord(text: string): string {
  const isPlain = /^[a-z][a-z0-9_-]*$/.test(text) && !reserved.has(text);
  return isPlain ? text : quoted(text);
}
