import { type Pattern, readPattern } from './pattern.ts';

/** Characters of every kind that texts, file names and YAML are made of. */
const characters = [
  ...Array.from({ length: 0x7f }, (_, code) => String.fromCharCode(code)),
  ...'\u0085\u00a0\u00ad\u2028\u200b\ufeff\ufffd\u0301“”‘’«»„…–—−·→＝ßéЖ漢٣²',
  '\u{1f642}',
  '\ud800',
];
/** The end of a near miss: what hardly any pattern allows. */
const ends = ['', '\0', '\n', 'x!', '\n-'];
const mostKinds = 10;

/** A text of any length to try a regular expression on: a beginning, what is repeated, an end. */
export interface Attack {
  readonly start: string;
  readonly pump: string;
  readonly end: string;
}

export function attackText({ start, pump, end }: Attack, length: number): string {
  return start + pump.repeat(Math.ceil(length / pump.length)) + end;
}

/**
 * What may make a regular expression work hard: runs of each character that it tells apart and of each two of
 * them, whatever it repeats, behind what has to stand before, and its own matches, whole and cut short.
 */
export function attacksOn({ source, flags }: RegExp): readonly Attack[] {
  const pattern = readPattern(source);
  const sample = new Samples(flags);
  const kinds = sample.kinds(pattern).slice(0, mostKinds);
  const pairs = kinds.flatMap((one) => kinds.map((other) => one + other));
  const repeats = [...repeatsOf(pattern, [''], sample)];
  const wholes = sample.of(pattern).flatMap((whole) => [whole, whole.slice(0, -1)]);
  const attacks = [
    ...[...kinds, ...pairs, ...wholes].flatMap((pump) =>
      ends.slice(0, 2).map((end) => ({ start: '', pump, end })),
    ),
    ...repeats.flatMap(({ start, pump }) => ends.map((end) => ({ start, pump, end }))),
  ].filter(({ pump }) => pump !== '');
  return [...new Map(attacks.map((attack) => [JSON.stringify(attack), attack])).values()];
}

/** What is repeated without end, with what may stand before. */
function* repeatsOf(
  pattern: Pattern,
  before: readonly string[],
  sample: Samples,
): Iterable<{ readonly start: string; readonly pump: string }> {
  if (pattern.kind === 'choice') {
    for (const part of pattern.parts) yield* repeatsOf(part, before, sample);
  } else if (pattern.kind === 'sequence') {
    let starts = before;
    for (const part of pattern.parts) {
      yield* repeatsOf(part, starts, sample);
      const [first = ''] = sample.of(part);
      starts = starts.map((start) => start + first);
    }
  } else if (pattern.kind === 'repeat') {
    yield* repeatsOf(pattern.part, before, sample);
    if (pattern.most < 100) return;
    for (const start of before) for (const pump of sample.of(pattern.part)) yield { start, pump };
  }
}

/** Texts that parts of a pattern match. */
class Samples {
  readonly #flags: string;
  readonly #matching = new Map<string, readonly string[]>();

  constructor(flags: string) {
    this.#flags = flags.replace(/[gy]/g, '');
  }

  /** One character of each kind that a pattern tells apart, those that it mentions first. */
  kinds(pattern: Pattern): readonly string[] {
    const ones = [...new Set(onesIn(pattern))];
    const byMatches = new Map<string, string>();
    for (const character of characters) {
      const matches = ones.map((one) => (this.#of(one).includes(character) ? 1 : 0)).join('');
      if (!byMatches.has(matches)) byMatches.set(matches, character);
    }
    return [...byMatches].sort(([a], [b]) => count(b) - count(a)).map(([, character]) => character);
  }

  /** A few texts that match, each choice among them; the empty one where there is no other. */
  of(pattern: Pattern): readonly string[] {
    switch (pattern.kind) {
      case 'nothing':
        return [''];
      case 'one': {
        const matching = this.#of(pattern.written);
        const picked = [matching.find((one) => /\w/.test(one)), matching[0], matching.at(-1)];
        return [...new Set(picked)].filter((one) => one !== undefined);
      }
      case 'choice':
        return [...new Set(pattern.parts.flatMap((part) => this.of(part)))].slice(0, 12);
      case 'sequence': {
        const parts = pattern.parts.map((part) => this.of(part));
        const variants = Math.min(3, Math.max(1, ...parts.map(({ length }) => length)));
        return Array.from({ length: variants }, (_, at) =>
          parts.map((part) => part[at % part.length] ?? '').join(''),
        );
      }
      case 'repeat':
        return this.of(pattern.part).map((text) => text.repeat(Math.max(1, pattern.least)));
    }
  }

  #of(one: string): readonly string[] {
    const known = this.#matching.get(one);
    if (known !== undefined) return known;
    const expression = new RegExp(`^(?:${one})$`, this.#flags);
    const matching = characters.filter((character) => expression.test(character));
    // A letter that is not among the characters stands for itself.
    const found = matching.length === 0 && !/^[\\[]/.test(one) ? [one] : matching;
    this.#matching.set(one, found);
    return found;
  }
}

function* onesIn(pattern: Pattern): Iterable<string> {
  if (pattern.kind === 'one') yield pattern.written;
  else if (pattern.kind === 'repeat') yield* onesIn(pattern.part);
  else if (pattern.kind !== 'nothing') for (const part of pattern.parts) yield* onesIn(part);
}

function count(matches: string): number {
  return matches.replaceAll('0', '').length;
}
