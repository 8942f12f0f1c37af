import fc from 'fast-check';
import type { Versions } from '../../../src/core/merge/rulings.ts';
import type { Anchor } from '../../../src/core/sidecar/record.ts';
import { recordId } from '../../../src/core/sidecar/recordId.ts';

/** The quotations of an article, one a paragraph, with what is awkward in YAML. */
const quotations = [
  'The bridge stays closed,',
  'Nobody “wins” here',
  'Ask the council # first',
  'See you in May 😀',
];

/** Where a quotation stands; `moved` puts lines above it, as an edit of the article does. */
export function anchorOf(number: number, moved = 0): Anchor {
  const quote = quotations[number] ?? '';
  const line = 2 * number + 3 + moved;
  const after = ` said witness ${number}`;
  return { quote, before: 'she said.\n\n', after, at: `${line}:1-${line}:${quote.length + 1}` };
}

export function idOf(number: number): string {
  return recordId(anchorOf(number), new Set());
}

/** What somebody decided on one claim. */
export interface DecidedClaim {
  readonly actor?: string;
  readonly stance?: string;
  readonly target?: string;
  readonly by?: string;
  readonly note?: string;
  readonly moved?: number;
  readonly comment?: string;
}

/** The decisions in a sidecar by the number of the quotation. */
export interface Decided {
  readonly claims: ReadonlyMap<number, DecidedClaim>;
  readonly dismissed: ReadonlySet<number>;
  /** Comments that stayed where a claim was taken out, by its number. */
  readonly left: ReadonlyMap<number, string>;
}

/** A step of somebody's work. */
type Step = (before: Decided) => Decided;

function onClaim(number: number, change: (claim: DecidedClaim) => DecidedClaim): Step {
  return ({ claims, ...others }) => ({
    ...others,
    claims: new Map(claims).set(number, change(claims.get(number) ?? {})),
  });
}

function onStored(number: number, change: (claim: DecidedClaim) => DecidedClaim): Step {
  return (before) => (before.claims.has(number) ? onClaim(number, change)(before) : before);
}

function without<T extends object>(from: T, ...keys: readonly (keyof T)[]): T {
  return Object.fromEntries(
    Object.entries(from).filter(([key]) => !keys.includes(key as keyof T)),
  ) as T;
}

/** As Standpoint does it: comments above a record stay. */
function remove(number: number): Step {
  return ({ claims, dismissed, left }) => {
    const { comment } = claims.get(number) ?? {};
    return {
      claims: new Map([...claims].filter(([key]) => key !== number)),
      dismissed,
      left: comment === undefined ? left : new Map(left).set(number, comment),
    };
  };
}

function dismiss(number: number): Step {
  return (before) => ({
    ...remove(number)(before),
    dismissed: new Set(before.dismissed).add(number),
  });
}

function readmit(number: number): Step {
  return ({ dismissed, ...others }) => ({
    ...others,
    dismissed: new Set([...dismissed].filter((key) => key !== number)),
  });
}

/** What `person` may do: tag, clear, assign, note, seed, follow a moved text, comment, delete, dismiss. */
function steps(person: string): fc.Arbitrary<Step> {
  const stance = fc.record(
    { stance: fc.constantFrom('supports', 'opposes'), target: fc.constant('bridge') },
    { requiredKeys: ['stance'] },
  );
  // Both may write it, but it is in no base: nobody could tell whether it was moved or written again.
  const alike = person === 'eve' ? [] : ['# check'];
  const deeds: fc.Arbitrary<(number: number) => Step> = fc.oneof(
    stance.map(
      (tag) => (number: number) =>
        onClaim(number, (claim) => ({ ...without(claim, 'target'), ...tag, by: person })),
    ),
    fc.constant((number: number) =>
      onStored(number, (claim) => without(claim, 'stance', 'target', 'by')),
    ),
    fc
      .constantFrom('Mira Olsen', 'the council')
      .map((actor) => (number: number) => onClaim(number, (claim) => ({ ...claim, actor }))),
    fc
      .constantFrom('why?', `note by ${person}: "x"`)
      .map((note) => (number: number) => onStored(number, (claim) => ({ ...claim, note }))),
    fc.constant((number: number) => onClaim(number, (claim) => claim)),
    fc
      .nat(3)
      .map((moved) => (number: number) => onStored(number, (claim) => ({ ...claim, moved }))),
    fc
      .constantFrom(`# ${person} asks`, ...alike)
      .map((comment) => (number: number) => onStored(number, (claim) => ({ ...claim, comment }))),
    fc.constantFrom(remove, dismiss, readmit),
  );
  return fc.tuple(deeds, fc.nat(quotations.length - 1)).map(([deed, number]) => deed(number));
}

/** Two people who worked on one sidecar, each alone: what each decided, and the files. */
export interface History {
  readonly decided: Versions<Decided>;
  readonly texts: Versions<string>;
}

export const histories: fc.Arbitrary<History> = fc
  .record({
    before: fc.array(steps('eve'), { maxLength: 12, size: 'max' }),
    ana: fc.array(steps('ana'), { minLength: 1, maxLength: 10, size: 'max' }),
    luc: fc.array(steps('luc'), { minLength: 1, maxLength: 10, size: 'max' }),
  })
  .map(({ before, ana, luc }) => {
    const base = work({ claims: new Map(), dismissed: new Set(), left: new Map() }, before);
    const decided = { base, ours: work(base, ana), theirs: work(base, luc) };
    const texts = {
      base: before.length === 0 ? '' : sidecar(decided.base),
      ours: sidecar(decided.ours),
      theirs: sidecar(decided.theirs),
    };
    return { decided, texts };
  });

function work(decided: Decided, all: readonly Step[]): Decided {
  return all.reduce((before, step) => step(before), decided);
}

/** The sidecar of somebody's decisions, as Standpoint writes it. */
export function sidecar({ claims, dismissed, left }: Decided): string {
  const records = quotations.map((_, number) => {
    const claim = claims.get(number);
    const comment = left.get(number);
    return [
      ...(comment === undefined ? [] : [`  ${comment}\n`]),
      ...(claim === undefined ? [] : [`${claimLines(number, claim)}\n\n`]),
    ].join('');
  });
  const refused = [...dismissed].sort().map((number) => anchorLines(number, 0, '  '));
  return [
    'standpoint: 1\n',
    `${claims.size === 0 ? 'claims: []' : 'claims:'}\n${records.join('')}`.trimEnd(),
    ...(refused.length === 0 ? [] : [`\ndismissed:\n${refused.join('\n\n')}`]),
    '',
  ].join('\n');
}

function claimLines(number: number, claim: DecidedClaim): string {
  const { moved = 0, comment, ...fields } = claim;
  const lines = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(comment === undefined ? [] : [`  ${comment}`]),
    `  - id: "${idOf(number)}"`,
    ...lines.map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`),
    '    spans:',
    anchorLines(number, moved, '      '),
  ].join('\n');
}

function anchorLines(number: number, moved: number, indent: string): string {
  return Object.entries(anchorOf(number, moved))
    .map(([key, value], index) => `${indent}${index ? ' ' : '-'} ${key}: ${JSON.stringify(value)}`)
    .join('\n');
}
