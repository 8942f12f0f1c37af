import { Postponed, Refusal } from '../../../../src/session/refusal.ts';

/** Why a decision was refused; undefined where it was carried out, or only postponed. */
export async function refusalOf(doing: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await doing;
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error instanceof Postponed ? undefined : error;
  }
}

export async function isRefused(doing: Promise<unknown>): Promise<boolean> {
  return (await refusalOf(doing)) !== undefined;
}
