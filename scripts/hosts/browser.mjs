import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { Refused } from '../resources.mjs';
import { unpackChromium } from './unpackChromium.mjs';

const usualNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const flags = [
  '--no-sandbox', // containers run as root, where the sandbox does not start
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Without these the page of one loopback port may not load the extension from another.
  '--disable-features=LocalNetworkAccessChecks,PrivateNetworkAccessChecks',
];

/**
 * A headless Chromium that ends with `resources`: the one `CHROME_PATH` names, else one on PATH, else the
 * one that comes with npm.
 */
export async function launchBrowser(resources) {
  const { executablePath, env } = await findChromium(resources);
  const browser = await chromium.launch({
    executablePath,
    args: flags,
    env: { ...process.env, ...env },
    handleSIGINT: false, // `resources` closes it
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  resources.defer(() => browser.close());
  return browser;
}

async function findChromium(resources) {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return { executablePath: named, env: {} };
    throw new Refused(`CHROME_PATH is ${named}, but that is no program.`);
  }
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of usualNames) {
      const executablePath = path.join(folder, name);
      if (await isExecutable(executablePath)) return { executablePath, env: {} };
    }
  }
  return unpackChromium(resources);
}

function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
