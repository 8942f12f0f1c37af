import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeLanguagePack } from './displayLanguage.mjs';
import { freePort } from './freePort.mjs';
import { installCodeServer } from './install.mjs';
import { plainSettings, writeSettings } from './settings.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';
import { currentHost } from './versions.mjs';

const patience = 60_000;

/**
 * Starts an embedded VS Code on a free port of 127.0.0.1 and waits until it answers. It ends with `resources`.
 * Where no folders are given it gets temporary ones with the plain settings. Without `tokenFile`, the file of
 * a secret that browsers have to show, it answers every web page: only for tests, which end within minutes.
 * `locale` is the display language, English where there is none. Folders are trusted unless `isTrustAsked`.
 * `environment` is added to that of its process.
 *
 * @param {{ host?: object, userData?: string, extensions?: string, settings?: object, preferredPort?: number, tokenFile?: string, locale?: string, isTrustAsked?: boolean, environment?: object }} options
 * @returns {Promise<{ origin: string, authority: string, userData: string, pid: number, log: () => string, ended: Promise<void> }>}
 */
export async function startServer(resources, options = {}) {
  const { program, script } = await installCodeServer(resources, options.host ?? currentHost);
  const userData = options.userData ?? (await freshUserData(resources, options.settings));
  const extensions = options.extensions ?? path.join(userData, 'extensions');
  const port = await freePort(options.preferredPort);
  const origin = `http://127.0.0.1:${port}`;

  if (options.locale !== undefined) await writeLanguagePack(userData, options.locale);
  const flags = serverFlags(port, userData, extensions, options);
  const server = spawn(program, [script, ...flags], {
    detached: true, // its own process group: the server starts further processes, and all have to end
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...serverEnvironment(), ...options.environment },
  });
  const log = collect(server);
  const ended = new Promise((resolve) => server.once('close', () => resolve()));
  resources.defer(() => endGroup(server, ended));

  await answering(`${origin}/version`, server, log);
  return { origin, authority: `127.0.0.1:${port}`, userData, pid: server.pid, log, ended };
}

async function freshUserData(resources, settings = plainSettings) {
  const userData = await temporaryFolder(resources, 'user');
  await writeSettings(userData, settings);
  return userData;
}

function serverFlags(port, userData, extensions, { tokenFile, locale, isTrustAsked }) {
  return [
    '--host=127.0.0.1',
    `--port=${port}`,
    // A file, since everybody on the machine sees the arguments of a process.
    tokenFile ? `--connection-token-file=${tokenFile}` : '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${userData}`,
    `--user-data-dir=${userData}`,
    `--extensions-dir=${extensions}`,
    ...(locale ? [`--locale=${locale}`] : []),
    '--telemetry-level=off',
    '--disable-update-check',
    ...(isTrustAsked ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
    '--enable-smoke-test-driver', // without it a built VS Code ignores extensions under development
  ];
}

/** Variables of a VS Code around this process would make the new one behave as a part of it. */
function serverEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VSCODE_/.test(name)));
}

function collect(server) {
  const parts = [];
  server.stdout.on('data', (data) => parts.push(data));
  server.stderr.on('data', (data) => parts.push(data));
  return () => Buffer.concat(parts).toString();
}

async function answering(url, server, log) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && server.exitCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  const what = server.exitCode === null ? `did not answer within ${patience / 1000} s` : 'ended';
  throw new Error(`The embedded VS Code ${what} (${url}). Its log:\n${log()}`);
}

async function endGroup(server, ended) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  signalGroup(server, 'SIGTERM');
  const late = setTimeout(() => signalGroup(server, 'SIGKILL'), 3000);
  await ended;
  clearTimeout(late);
}

function signalGroup(server, signal) {
  try {
    process.kill(-server.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
