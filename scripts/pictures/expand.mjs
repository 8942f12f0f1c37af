import { setTimeout as sleep } from 'node:timers/promises';

/** Opens a group of the claims in the side bar. */
export async function expand(workbench, group) {
  await workbench.goToRow(group);
  await workbench.press('ArrowRight');
  await sleep(500);
}
