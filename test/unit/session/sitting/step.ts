import fc from 'fast-check';
import type { Choosable } from './choices.ts';

/** Numbers in steps stand for a place, a claim or a choice: whatever there is then, counted round. */
export type Step =
  | { readonly do: 'open' | 'close' | 'save' | 'pause' | 'reload' }
  | { readonly do: 'undo typing' | 'redo typing' | 'undo' | 'redo' | 'free the disk' }
  /** From here on, writing breaks off. */
  | { readonly do: 'fill the disk'; readonly afterCharacters: number | undefined }
  | Typing
  | {
      readonly do: Choosable;
      readonly claim: number;
      readonly choice: number;
      /** The editor is killed when so much of the sidecar is written. */
      readonly killedAfter: number | undefined;
      /** What is typed before the decision is made. */
      readonly meanwhile: Typing | undefined;
    }
  | { readonly do: 'add'; readonly at: number; readonly length: number; readonly choice: number }
  | {
      readonly do: 'reanchor';
      readonly claim: number;
      /** The pieces that the claim is to have. */
      readonly pieces: readonly Piece[];
    }
  | { readonly do: 'seed' }
  | { readonly do: 'describe'; readonly choice: number }
  | {
      readonly do: 'change the article outside';
      readonly how: ArticleChange;
      readonly at: number;
      readonly length: number;
      readonly text: string;
    }
  | {
      readonly do: 'change the sidecar outside';
      readonly how: SidecarChange;
      readonly at: number;
      /** Whether the session hears of it at once or only finds it when it reads the file again. */
      readonly told: boolean;
    };

/** The step of this name. */
export type StepOf<What extends Step['do']> = Extract<Step, { readonly do: What }>;

/** A place in the text with so many characters. */
export interface Piece {
  readonly at: number;
  readonly length: number;
}

export interface Typing extends Piece {
  readonly do: 'type';
  readonly text: string;
  /** Types the same into every place that reads alike, as multiple cursors do. */
  readonly everywhere: boolean;
}

export type ArticleChange = (typeof articleChanges)[number];
export type SidecarChange = (typeof sidecarChanges)[number];

const articleChanges = [
  'a stretch',
  'paragraphs turned round',
  'a paragraph gone',
  'marks',
] as const;
const sidecarChanges = [
  ...['a comment', 'an unknown key', 'another stance', 'a record gone', 'an older version'],
  ...['no file', 'conflict markers', 'Windows line ends'],
] as const;

const typed = fc.constantFrom(
  ...['', '', 'x', ' not', '\n\n', '😀', '“', ' said', 'Ada Brenn', ' 12 '],
  ...['“We never met,” said Ida Torm.\n\n', ' “Not today,” she added.', '“The ferry must stay,”'],
);
const place = fc.nat(2_000);
const length = fc.oneof(
  { arbitrary: fc.constant(0), weight: 2 },
  { arbitrary: fc.nat(4), weight: 2 },
  { arbitrary: fc.nat(160), weight: 1 },
);
const choice = fc.nat(30);
const afterCharacters = fc.option(fc.nat(600), { nil: undefined });

function only<Name extends string>(...names: readonly Name[]) {
  return fc.record({ do: fc.constantFrom(...names) });
}

const typing: fc.Arbitrary<Typing> = fc.record({
  do: fc.constant('type' as const),
  at: place,
  length,
  text: typed,
  everywhere: fc.nat(5).map((n) => n === 0),
});

/** What happens in a sitting, mostly typing and deciding. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: only('open'), weight: 2 },
  { arbitrary: only('close', 'save', 'pause', 'undo typing', 'redo typing', 'reload'), weight: 6 },
  { arbitrary: only('undo', 'redo'), weight: 4 },
  { arbitrary: only('free the disk'), weight: 1 },
  {
    arbitrary: fc.record({ do: fc.constant('fill the disk' as const), afterCharacters }),
    weight: 1,
  },
  { arbitrary: typing, weight: 6 },
  {
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['tag', 'tag', 'tag', 'tag', 'untag', 'assign', 'dismiss'] as const),
        ...(['target', 'note', 'confirm'] as const),
      ),
      claim: choice,
      choice,
      killedAfter: fc.oneof(
        { arbitrary: fc.constant(undefined), weight: 12 },
        { arbitrary: fc.nat(600), weight: 1 },
      ),
      meanwhile: fc.oneof(
        { arbitrary: fc.constant(undefined), weight: 4 },
        { arbitrary: typing, weight: 1 },
      ),
    }),
    weight: 8,
  },
  {
    arbitrary: fc.record({ do: fc.constant('add' as const), at: place, length, choice }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('reanchor' as const),
      claim: choice,
      pieces: fc.array(fc.record({ at: place, length }), { minLength: 1, maxLength: 3 }),
    }),
    weight: 1,
  },
  { arbitrary: only('seed'), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('describe' as const), choice }), weight: 1 },
  {
    arbitrary: fc.record({
      do: fc.constant('change the article outside' as const),
      how: fc.constantFrom(...articleChanges),
      at: place,
      length,
      text: typed,
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('change the sidecar outside' as const),
      how: fc.constantFrom(...sidecarChanges),
      at: choice,
      told: fc.boolean(),
    }),
    weight: 2,
  },
) as fc.Arbitrary<Step>;

export const steps = fc.array(step, { minLength: 5, maxLength: 30, size: 'max' });

/** Without what only a session can be put through that has its disk and its life in a test's hands. */
function calm(step: Step): readonly Step[] {
  switch (step.do) {
    case 'reload':
    case 'fill the disk':
    case 'free the disk':
    case 'reanchor':
    case 'seed':
    case 'describe':
    case 'target':
    case 'note':
    case 'confirm':
      return []; // These have boxes to fill in, which a test of the host cannot reach.
    case 'tag':
    case 'untag':
    case 'assign':
    case 'dismiss':
      // An even choice has no name of a coder, which is a setting.
      return [{ ...step, choice: 2 * step.choice, killedAfter: undefined, meanwhile: undefined }];
    case 'change the sidecar outside':
      return [{ ...step, told: true }];
    default:
      return [step];
  }
}

/** Steps for a real VS Code; the article is open from the start, as that is where one works. */
export const calmSteps = fc
  .array(step, { minLength: 5, maxLength: 10, size: 'max' })
  .map((all): readonly Step[] => [{ do: 'open' }, ...all.flatMap(calm)]);
