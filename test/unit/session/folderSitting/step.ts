import fc from 'fast-check';

/** Numbers in steps stand for a file, a claim or a choice: whatever there is then, counted round. */
export type Step =
  | {
      readonly do: 'decide';
      readonly on: readonly {
        readonly article: number;
        readonly claim: number;
        readonly what: Choice;
      }[];
      readonly choice: number;
    }
  | { readonly do: 'seed'; readonly articles: readonly number[] }
  | {
      readonly do: 'rename' | 'merge' | 'alias' | 'split';
      readonly at: number;
      readonly names: readonly [number, number, number];
      readonly claims: readonly number[];
    }
  | { readonly do: 'rewrite references' | 'undo' | 'redo' | 'free the disk' | 'start anew' }
  | { readonly do: 'fill the disk' | 'kill the next write'; readonly afterCharacters: number }
  | { readonly do: Outside; readonly at: number; readonly to: number; readonly told: boolean };

/** The step of this name. */
export type StepOf<What extends Step['do']> = Extract<Step, { readonly do: What }>;

/** A step by which actors are decided on. */
export type ActorStep = Extract<Step, { readonly names: unknown }>;

export type Choice = (typeof choices)[number];
export type Outside = (typeof outside)[number];

const choices = ['tag', 'tag', 'untag', 'assign', 'target', 'note', 'dismiss', 'confirm'] as const;
const outside = [
  ...['move an article', 'move a folder', 'move a sidecar', 'delete an article'],
  ...['change a codebook', 'remove a codebook', 'break a codebook'],
  ...['change a sidecar', 'change an article'],
] as const;

const number = fc.nat(40);
const afterCharacters = fc.nat(600);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      on: fc.array(
        fc.record({ article: number, claim: number, what: fc.constantFrom(...choices) }),
        { minLength: 1, maxLength: 4 },
      ),
      choice: number,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('seed' as const),
      articles: fc.array(number, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('rename', 'merge', 'alias', 'split'),
      at: number,
      names: fc.tuple(number, number, number),
      claims: fc.array(number, { maxLength: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['rewrite references', 'undo', 'undo', 'redo', 'free the disk', 'start anew'] as const),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('fill the disk', 'kill the next write'),
      afterCharacters,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(...outside),
      at: number,
      to: number,
      told: fc.boolean(),
    }),
  },
) as fc.Arbitrary<Step>;

export const steps = fc.array(step, { minLength: 2, maxLength: 14, size: 'max' });
