import { setTimeout as sleep } from 'node:timers/promises';

/** Highlights, icons and rows are drawn a moment after what they belong to. */
export function settled() {
  return sleep(1500);
}
