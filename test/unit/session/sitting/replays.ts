import assert from 'node:assert/strict';
import { onlyReplays } from './decided.ts';
import type { Ledger } from './ledger.ts';
import { refusalOf } from './refusals.ts';
import type { Made } from './saved.ts';
import type { Workplace } from './workplace.ts';

/** One decision that is taken back or made again: what the sidecar was when that was done, and becomes. */
interface Replay {
  readonly made: Made | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Takes the latest decision back. */
export async function takeBack(place: Workplace, ledger: Ledger): Promise<void> {
  const made = ledger.latest;
  if (made !== undefined) await place.desk.undo();
  const replay = { made, from: made?.with, to: made?.without };
  const became = await replayed(place.session.undo(), replay, place, ledger);
  if (became !== 'kept') ledger.takenBack(became);
}

/** Makes the decision again that was taken back last. */
export async function makeAgain(place: Workplace, ledger: Ledger): Promise<void> {
  const made = ledger.latestTakenBack;
  if (made !== undefined) await place.desk.redo();
  const replay = { made, from: made?.without, to: made?.with };
  const became = await replayed(place.session.redo(), replay, place, ledger);
  if (became !== 'kept') ledger.madeAgain(became);
}

/** What became of the latest deed; it is gone where somebody changed the same place since. */
async function replayed(
  replaying: Promise<unknown>,
  { made, from, to }: Replay,
  place: Workplace,
  ledger: Ledger,
): Promise<'done' | 'gone' | 'kept'> {
  const refusal = await refusalOf(replaying);
  if (refusal !== undefined) {
    assert.ok(ledger.isShared, 'what nobody else touched can be taken back');
    place.isStale = false;
    return refusal.said?.id === 'changed-since' ? 'gone' : 'kept';
  }
  const deed = await replaying.catch(() => 'postponed');
  assert.equal(deed === undefined, made === undefined, 'what was done last is replayed');
  if (made === undefined) return 'kept';
  place.isStale = false;
  const [before, after] = [ledger.sidecar, place.decided];
  if (before === from) assert.equal(after, to, 'to the byte');
  else onlyReplays({ from, to }, { from: before, to: after });
  ledger.expect(after);
  return 'done';
}
