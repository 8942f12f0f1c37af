import { setTimeout as sleep } from 'node:timers/promises';
import { readSuiteCounts } from '../counts.mjs';

const usualPatience = 600_000;

/**
 * Lets a workbench page run the bundled host suite and waits for its end. `open` leads the page to the
 * workbench; what the extension host writes to its console is gathered from before that. It has `patience` milliseconds.
 *
 * @returns {Promise<{ counts: object | undefined, exitCode: number, console: string }>}
 */
export async function runSuite(page, open, patience = usualPatience) {
  const lines = [];
  let exit;
  const exited = new Promise((resolve) => {
    exit = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (_type, args) => lines.push(toText(args)));
  await page.exposeFunction('codeAutomationExit', (code) => exit(code));
  await open();
  const timeout = sleep(patience, undefined, { ref: false });
  const exitCode = await Promise.race([exited, timeout]);
  if (exitCode === undefined) lines.push(`The suite did not end within ${patience / 1000} s.`);
  const consoleText = lines.join('\n');
  return { counts: readSuiteCounts(consoleText), exitCode: exitCode ?? 1, console: consoleText };
}

function toText(args) {
  return args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
}
