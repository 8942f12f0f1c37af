import fc from 'fast-check';

/** An actor as the author of a codebook means it. */
export interface MeantActor {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly group?: string;
  readonly merged_into?: string;
}

/** A codebook as people write it by hand, with the actors it means. */
export interface HandWrittenCodebook {
  readonly text: string;
  readonly actors: readonly MeantActor[];
  /** Comments and unknown keys that no edit may lose. */
  readonly keepsakes: readonly string[];
}

/** Names that differ in more than their case, some of them awkward in YAML. */
const names = [
  'Mara Lind',
  'no',
  '017',
  'Tarn: the town',
  'O’Neill “Bo” Reyes',
  'a, b [c] {d}',
  '# 1',
  '😀 & Co.',
  "Pask's crew",
  'Vell',
  '- dash',
  'the mayor',
];
export const freshNames = ['Ada Brenn', 'yes', 'x: y', 'Nobody, in particular', '*', 'null'];

/** How one actor is written; everything that an author may choose. */
interface ActorStyle {
  readonly inBraces: boolean;
  readonly aliasStyle: 'brackets' | 'lines' | 'indented lines' | 'wrapped' | 'single';
  readonly aliasesFirst: boolean;
  readonly group: boolean;
  readonly unknown: boolean;
  readonly comment: boolean;
  readonly noAliases: 'absent' | '[]' | 'null' | 'nothing';
  readonly trailingComma: boolean;
}

const actorStyle: fc.Arbitrary<ActorStyle> = fc.record({
  inBraces: fc.boolean(),
  aliasStyle: fc.constantFrom('brackets', 'lines', 'indented lines', 'wrapped', 'single'),
  aliasesFirst: fc.boolean(),
  group: fc.boolean(),
  unknown: fc.boolean(),
  comment: fc.boolean(),
  noAliases: fc.constantFrom('absent', '[]', 'null', 'nothing'),
  trailingComma: fc.boolean(),
});

function quoted(text: string): string {
  return JSON.stringify(text);
}

function aliasLines(aliases: readonly string[], style: ActorStyle): readonly string[] {
  const [first = ''] = aliases;
  const comma = style.trailingComma ? ',' : '';
  if (aliases.length === 0) {
    const empty = {
      absent: [],
      '[]': ['aliases: []'],
      null: ['aliases: null'],
      nothing: ['aliases:'],
    };
    return empty[style.noAliases];
  }
  if (style.aliasStyle === 'single' && aliases.length === 1) return [`aliases: ${quoted(first)}`];
  if (style.inBraces || style.aliasStyle === 'brackets' || style.aliasStyle === 'single') {
    return [`aliases: [${aliases.map(quoted).join(', ')}${comma}]`];
  }
  if (style.aliasStyle === 'wrapped') {
    const all = aliases.map((alias, index) => {
      const last = index === aliases.length - 1;
      return `    ${quoted(alias)}${last ? comma : ','}${style.comment ? ` # about ${index}` : ''}`;
    });
    return ['aliases: [', ...all, '  ]'];
  }
  const indent = style.aliasStyle === 'lines' ? '' : '  ';
  return [
    `aliases:${style.comment ? ' # also called' : ''}`,
    ...aliases.map((alias) => `${indent}- ${quoted(alias)}`),
  ];
}

function actorLines(actor: MeantActor, style: ActorStyle): readonly string[] {
  const aliases = aliasLines(actor.aliases, style);
  const name = [`name: ${quoted(actor.name)}`];
  const others = [
    ...(actor.group === undefined ? [] : [`group: ${quoted(actor.group)}`]),
    ...(actor.merged_into === undefined ? [] : [`merged_into: ${quoted(actor.merged_into)}`]),
    ...(style.unknown ? ['since: 2019'] : []),
  ];
  const fields = style.aliasesFirst ? [aliases, name, others] : [name, others, aliases];
  if (style.inBraces) return [`{${fields.flat().join(', ')}}`];
  const lines = fields.flat();
  return style.comment ? [...lines, '# why?'] : lines;
}

/** Some of the names, dealt out to actors as names and aliases. */
const actors = fc
  .tuple(fc.shuffledSubarray(names, { minLength: 0 }), fc.infiniteStream(fc.nat(3)))
  .map(([some, deal]) => {
    const dealt: { name: string; aliases: string[]; merged_into?: string }[] = [];
    for (const name of some) {
      const last = dealt.at(-1);
      const choice = deal.next().value;
      if (last === undefined || choice === 0) dealt.push({ name, aliases: [] });
      // Merges go to an actor above, so that they never run in a circle.
      else if (choice === 1) dealt.push({ name, aliases: [], merged_into: last.name });
      else last.aliases.push(name);
    }
    return dealt;
  });

/** Codebooks in many hands: styles of lists, comments, unknown keys, line ends, byte-order mark. */
export const handWrittenCodebook: fc.Arbitrary<HandWrittenCodebook> = fc
  .record({
    actors,
    styles: fc.infiniteStream(actorStyle),
    listStyle: fc.constantFrom('block', 'block', 'block', 'brackets', 'root in braces'),
    dash: fc.constantFrom(0, 2, 4),
    keys: fc.constantFrom(2, 4),
    blank: fc.boolean(),
    empty: fc.constantFrom('absent', ' []', '', ' null', ' [ ] # none yet'),
    head: fc.constantFrom([], ['# head'], ['project: x', '']),
    tail: fc.constantFrom(
      [],
      ['', 'targets:', '  - {id: a}'],
      ['ignore: ["b"] # end'],
      ['', '# end'],
    ),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    finalBreak: fc.boolean(),
  })
  .map((style) => {
    const grouped = style.actors.map((actor): [MeantActor, ActorStyle] => {
      const own = style.styles.next().value;
      const inBraces = own.inBraces || style.listStyle !== 'block';
      return [
        { ...actor, ...(own.group && { group: 'Tarn' }) },
        { ...own, inBraces },
      ];
    });
    const meant = grouped.map(([actor]) => actor);
    const written = grouped.map(([actor, own]) => actorLines(actor, own));
    const finish = (lines: readonly string[]) =>
      style.mark + lines.join(style.eol) + (style.finalBreak ? style.eol : '');
    const inline = written.map(([line = '']) => line).join(', ');
    if (style.listStyle === 'root in braces') {
      const list = style.empty === 'absent' && meant.length === 0 ? '' : `, actors: [${inline}]`;
      return { text: finish([`{standpoint: 1${list}, x: y}`]), actors: meant, keepsakes: ['x: y'] };
    }
    const list =
      style.listStyle === 'brackets' && meant.length > 0
        ? [`actors: [${inline}] # in one line`]
        : listLines(written, style);
    const text = finish(['standpoint: 1', ...style.head, ...list, ...style.tail]);
    const kept =
      /# (?:head|end|why\?|about \d+|also called|none yet|in one line)|project: x|since: 2019/g;
    return { text, actors: meant, keepsakes: text.match(kept) ?? [] };
  });

function listLines(
  written: readonly (readonly string[])[],
  style: {
    readonly dash: number;
    readonly keys: number;
    readonly blank: boolean;
    readonly empty: string;
  },
): readonly string[] {
  if (written.length === 0) return style.empty === 'absent' ? [] : [`actors:${style.empty}`];
  return [
    'actors:',
    ...written.flatMap((lines, item) => [
      ...(style.blank && item > 0 ? [''] : []),
      ...lines.map(
        (line, index) =>
          (index === 0
            ? `${' '.repeat(style.dash)}-${' '.repeat(style.keys - 1)}`
            : ' '.repeat(style.dash + style.keys)) + line,
      ),
    ]),
  ];
}
