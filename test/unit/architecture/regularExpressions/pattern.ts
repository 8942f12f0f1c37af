/** A pattern as far as it matters for what makes it work hard: where it repeats, and what stands before. */
export type Pattern =
  | { readonly kind: 'one'; readonly written: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Pattern[] }
  | {
      readonly kind: 'repeat';
      readonly part: Pattern;
      readonly least: number;
      readonly most: number;
    };

const nothing: Pattern = { kind: 'nothing' };

/** Reads the source of a regular expression. Assertions and what looks around match no character: nothing. */
export function readPattern(source: string): Pattern {
  let at = 0;

  const take = (expression: RegExp): RegExpExecArray | undefined => {
    expression.lastIndex = at;
    const found = expression.exec(source) ?? undefined;
    if (found !== undefined) at = expression.lastIndex;
    return found;
  };

  const choice = (): Pattern => {
    const parts = [sequence()];
    while (take(/\|/y)) parts.push(sequence());
    return { kind: 'choice', parts };
  };

  const sequence = (): Pattern => {
    const parts: Pattern[] = [];
    while (at < source.length && !/[|)]/.test(source.charAt(at))) parts.push(repeated(single()));
    return { kind: 'sequence', parts };
  };

  const single = (): Pattern => {
    if (take(/\^|\$|\\[bB]/y)) return nothing;
    if (take(/\((?:\?(?::|<?[=!]|<\w+>))?/y)) {
      const looksAround = /\(\?<?[=!]$/.test(source.slice(0, at));
      const inside = choice();
      if (!take(/\)/y)) throw new Error(`a group does not end: ${source}`);
      return looksAround ? nothing : inside;
    }
    const one = take(/\[(?:[^\]\\]|\\.)*\]|\\(?:[pPu]\{[^}]*\}|u\w{4}|x\w\w|k<\w+>|.)|[\s\S]/uy);
    const written = one?.[0] ?? '';
    // What a group matched before is no pattern of its own; the groups referred to here may be empty.
    return /^\\(?:[1-9]|k<)/.test(written) ? nothing : { kind: 'one', written };
  };

  const repeated = (part: Pattern): Pattern => {
    const how = take(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y);
    if (how === undefined) return part;
    const [, sign, least = '', comma, most = ''] = how;
    if (sign === '?') return { kind: 'repeat', part, least: 0, most: 1 };
    if (sign !== undefined)
      return { kind: 'repeat', part, least: sign === '+' ? 1 : 0, most: Infinity };
    const upTo = comma === undefined ? Number(least) : most === '' ? Infinity : Number(most);
    return { kind: 'repeat', part, least: Number(least), most: upTo };
  };

  const pattern = choice();
  if (at < source.length) throw new Error(`not read to its end: ${source}`);
  return pattern;
}
