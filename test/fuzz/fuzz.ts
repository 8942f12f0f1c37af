import fc from 'fast-check';

const { SEED, FUZZ_SECONDS } = process.env;

/**
 * Says which inputs these are; the same number gives the same ones in the same order. By default it is always the
 * same, so that a failure is due to the change at hand: `SEED=$RANDOM npm test -- --only fuzz` looks for others.
 */
export const seed = Number(SEED ?? 20261122);

/** How long each kind of input is tried; five kinds make a minute. */
const seconds = Number(FUZZ_SECONDS ?? 12);

/** Tries a property on inputs until its time is over. Throws the smallest input that fails, with its seed. */
export async function fuzz(
  property: fc.IAsyncProperty<unknown> | fc.IProperty<unknown>,
): Promise<void> {
  const details = await fc.check(property as fc.IAsyncProperty<unknown>, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
  });
  console.log(`      ${details.numRuns} inputs, seed ${seed}`);
  if (details.failed)
    throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
  if (details.numRuns === 0) throw new Error('No input was tried.');
}

/** A text with pieces torn out and others put in, a few times over. */
export function torn(text: fc.Arbitrary<string>, pieces: readonly string[]): fc.Arbitrary<string> {
  const tear = fc.tuple(
    fc.noBias(fc.nat(999_999)),
    fc.nat(30),
    fc.constantFrom('', ...pieces),
    fc.constantFrom(1, 1, 1, 50),
  );
  return fc.tuple(text, fc.array(tear, { maxLength: 6 })).map(([whole, tears]) =>
    tears.reduce((left, [millionths, length, put, times]) => {
      const start = Math.floor((millionths / 1_000_000) * (left.length + 1));
      return left.slice(0, start) + put.repeat(times) + left.slice(start + length);
    }, whole),
  );
}

/** What means something in YAML, in the wrong place. */
export const yamlPieces = [
  ...'\n\r\t :-#"\'[]{}&*!|>?%@~,\0😀',
  '- ',
  '---\n',
  '<<<<<<< x\n',
  '  ',
  '\\',
  '__proto__: ',
  'constructor: ',
  'spans: [',
  '&a *a',
  '!!js ',
  '\ud83d',
  '\u2028',
  '\ufeff',
];
