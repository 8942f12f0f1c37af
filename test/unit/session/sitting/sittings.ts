import fc from 'fast-check';
import type { Ports } from '../../../../src/session/ports.ts';
import type { Session } from '../../../../src/session/session.ts';
import { articles } from './articles.ts';
import { Sitting } from './sitting.ts';
import { steps } from './step.ts';

const { SITTINGS_SEED: chosenSeed } = process.env;

/**
 * Says which sittings these are; the same number gives the same ones. It is always the same by default,
 * so that a failure is due to the change at hand; `SITTINGS_SEED=$RANDOM npm test` looks for others.
 */
export const seed = Number(chosenSeed ?? 20261121);

/** What went wrong in random sittings, with the shortest that fails; `failed` is false where nothing did. */
export async function sit(numRuns: number, start?: (ports: Ports) => Session) {
  const sitting = fc.asyncProperty(fc.constantFrom(...articles), steps, (text, taken) =>
    Sitting.of({ text, start }, taken),
  );
  return fc.check(sitting, { seed, numRuns });
}

/** Throws what `sit` found, with its seed. */
export async function sitWell(numRuns: number): Promise<void> {
  const details = await sit(numRuns);
  if (details.failed)
    throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}
