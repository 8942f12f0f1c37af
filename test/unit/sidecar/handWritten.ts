import fc from 'fast-check';

/** A claim as the author of a file means it, in plain data. */
export interface MeantClaim {
  readonly id: string;
  readonly fields: { readonly [key: string]: string };
  readonly anchors: readonly { readonly [key: string]: string }[];
}

/** A sidecar as people write it by hand, with what it means. */
export interface HandWritten {
  readonly text: string;
  readonly claims: readonly MeantClaim[];
  readonly dismissed: readonly { readonly [key: string]: string }[];
  /** Comments and unknown keys that no edit may lose. */
  readonly keepsakes: readonly string[];
}

interface Written<Meaning> {
  readonly lines: readonly string[];
  readonly meaning: Meaning;
}

/** Words as they come in articles, and all that is awkward in YAML. */
export const words = fc.oneof(
  fc.constantFrom('no', 'Mira Olsen', '12:30', '“We agree,” she said', 'x: y', '# 1', '😀', "it's"),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('\n', '\t', '\r', '\0', '\u2028', '"', '\\', ' ', 'a') }),
);
const plain = fc.constantFrom('opposes', 'no', '2020-01-03', '017', 'Mira Olsen', 'a#b', '12:30');

/** A value in one of YAML's styles; the lines after the first still lack their indentation. */
const value = fc.oneof(
  plain.map((text) => ({ lines: [text], meaning: text })),
  plain.map((text) => ({ lines: [`'${text}'  `], meaning: text })),
  words.map((text) => ({ lines: [doubleQuoted(text)], meaning: text })),
  plain.map((text) => ({ lines: ['|', `  ${text}`, `  ${text}`], meaning: `${text}\n${text}\n` })),
  plain.map((text) => ({ lines: ['>-', `  ${text}`], meaning: text })),
  plain.map((text) => ({ lines: [`"${text} \\`, `  ${text}"`], meaning: `${text} ${text}` })),
);
const quote = fc.oneof(
  plain,
  words.filter((text) => text !== ''),
);
const comment = fc.constantFrom('# why?', '# a "note": here', '#', '# 😀 - x: y');
const spacing = fc.constantFrom(0, 1, 2, 3);

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function entry(key: string, { lines, meaning }: Written<string>): Written<[string, string]> {
  return { lines: [`${key}: ${lines[0]}`, ...lines.slice(1)], meaning: [key, meaning] };
}

/** Some of these keys in any order, each with a value. */
function entries(keys: readonly string[]): fc.Arbitrary<readonly Written<[string, string]>[]> {
  return fc
    .shuffledSubarray([...keys])
    .chain((some) => fc.tuple(...some.map((key) => value.map((written) => entry(key, written)))));
}

function item(lines: readonly string[], dash: number, keys: number): readonly string[] {
  const first = `${' '.repeat(dash)}-${' '.repeat(keys - 1)}`;
  return lines.map((line, index) =>
    line === '' ? '' : (index === 0 ? first : ' '.repeat(dash + keys)) + line,
  );
}

const anchor = fc
  .tuple(quote, entries(['before', 'after', 'at', 'kind']), fc.constantFrom(2, 4))
  .map(([text, others, keys]) => {
    const all = [entry('quote', { lines: [doubleQuoted(text)], meaning: text }), ...others];
    return {
      lines: item(
        all.flatMap(({ lines }) => lines),
        0,
        keys,
      ),
      meaning: meaningOf(all),
    };
  });

function meaningOf(all: readonly Written<[string, string]>[]): { readonly [key: string]: string } {
  return Object.fromEntries(all.map(({ meaning }) => meaning).filter(([key]) => key !== 'kind'));
}

const claim = fc
  .record({
    before: entries(['actor', 'note', 'reviewed-by']),
    between: fc.option(comment),
    after: entries(['stance', 'target', 'by', 'strength']),
    anchors: fc.array(anchor, { minLength: 1, maxLength: 3 }),
    spansDash: fc.constantFrom(0, 2, 4),
    spansLast: fc.boolean(),
    last: fc.option(comment),
  })
  .map((style) => (id: string): Written<MeantClaim> & { keepsakes: readonly string[] } => {
    const fields = [...style.before, ...style.after].filter(isKnown);
    const spans = [
      'spans:',
      ...style.anchors.flatMap(({ lines }) =>
        lines.map((line) => ' '.repeat(style.spansDash) + line),
      ),
    ];
    const idLine = `id: "${id}"`;
    const lines = [
      ...style.before.flatMap((written) => written.lines),
      ...(style.spansLast ? [idLine] : spans),
      ...(style.between === null ? [] : [style.between]),
      ...style.after.flatMap((written) => written.lines),
      ...(style.spansLast ? spans : [idLine]),
      ...(style.last === null ? [] : [style.last]),
    ];
    return {
      lines,
      meaning: {
        id,
        fields: meaningOf(fields),
        anchors: style.anchors.map(({ meaning }) => ({ before: '', after: '', ...meaning })),
      },
      keepsakes: [
        ...unknownLines(style.before),
        ...(style.between === null ? [] : [style.between]),
        ...unknownLines(style.after),
        ...(style.last === null ? [] : [style.last]),
      ],
    };
  });

function unknownLines(all: readonly Written<[string, string]>[]): readonly string[] {
  return all.filter((written) => !isKnown(written)).flatMap(({ lines }) => lines);
}

function isKnown({ meaning }: Written<[string, string]>): boolean {
  return !['reviewed-by', 'strength'].includes(meaning[0]);
}

/** Files in many hands: indentation, blank lines, comments, unknown keys, line ends, byte-order mark. */
export const handWritten: fc.Arbitrary<HandWritten> = fc
  .record({
    claims: fc.array(claim, { maxLength: 4 }),
    dismissed: fc.option(fc.array(anchor, { maxLength: 3 })),
    dash: fc.constantFrom(0, 2, 4),
    keys: fc.constantFrom(2, 4),
    blank: spacing,
    above: fc.option(comment),
    empty: fc.constantFrom(' []', '', ' null', ' [ ] # none yet'),
    extra: fc.constantFrom([], ['project: x', ''], ['# head', 'tags: [a, {b: c}]']),
    end: fc.constantFrom([], ['', '# end'], ['coded: "yes"']),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    finalBreak: fc.boolean(),
  })
  .map((style) => {
    const claims = style.claims.map((write, index) => write(`id${index}`));
    const gap = [
      ...Array(style.blank).fill(''),
      ...(style.above === null ? [] : [' '.repeat(style.dash) + style.above]),
    ];
    const claimLines = claims.flatMap(({ lines }) => [
      ...gap,
      ...item(lines, style.dash, style.keys),
    ]);
    const dismissed = style.dismissed ?? [];
    const lines = [
      'standpoint: 1',
      ...style.extra,
      `claims:${claims.length === 0 ? style.empty : ''}`,
      ...claimLines,
      ...(style.dismissed === null
        ? []
        : ['', `dismissed:${dismissed.length === 0 ? style.empty : ''}`]),
      ...dismissed.flatMap((written) => written.lines.map((line) => ' '.repeat(style.dash) + line)),
      ...style.end,
    ];
    return {
      text: style.mark + lines.join(style.eol) + (style.finalBreak ? style.eol : ''),
      claims: claims.map(({ meaning }) => meaning),
      dismissed: dismissed.map(({ meaning }) => ({ before: '', after: '', ...meaning })),
      keepsakes: claims.flatMap(({ keepsakes }) => keepsakes),
    };
  });
