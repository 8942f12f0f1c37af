import { chromium } from 'playwright-core';
import { findOnPath, isProgram } from '../programs.mjs';
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
  if (named) {
    if (await isProgram(named)) return { executablePath: named, env: {} };
    throw new Refused(`CHROME_PATH is ${named}, but that is no program.`);
  }
  const executablePath = await findOnPath(usualNames);
  if (executablePath !== undefined) return { executablePath, env: {} };
  return unpackChromium(resources);
}
