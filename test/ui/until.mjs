import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What `find` gives once it gives anything but false, null, undefined or an empty text, within half a minute.
 * Otherwise fails and says what was missing.
 */
export async function until(find, missing = `${find}`) {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > end) assert.fail(`waited in vain: ${missing}`);
    await sleep(100);
  }
}
