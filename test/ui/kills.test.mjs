import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { launchBrowser } from '../../scripts/hosts/browser.mjs';
import { suiteAddress } from '../../scripts/hosts/nodeHost.mjs';
import { startServer } from '../../scripts/hosts/server.mjs';
import { plainSettings, writeSettings } from '../../scripts/hosts/settings.mjs';
import { temporaryFolder } from '../../scripts/hosts/temporaryFolder.mjs';
import { text } from '../long/kills/article.ts';
import { Undisturbed } from '../long/kills/undisturbed.ts';

/** What is killed, one after the other. */
const kills = ['host', 'server', 'host', 'server', 'host'];
/** Milliseconds of tagging until then, at most: some decisions. */
const longestLife = 1500;
const patience = 60_000;

describe(`a VS Code that is killed ${kills.length} times while it tags`, () => {
  const resources = new AsyncDisposableStack();
  after(() => resources.disposeAsync());

  it('has every decision that was made after the next start, and the sidecar whole', async () => {
    const desk = await Desk.prepare(resources);
    const undisturbed = new Undisturbed('file:///river.txt', text);
    let made = 0;
    for (const what of kills) {
      const { reported, left } = await desk.tagAndKill(what, made);
      assert.ok(reported > made, 'something was tagged before the kill');
      const recovered = await desk.recover();
      made = await numberOf(undisturbed, recovered, reported);
      console.log(
        `      ${what}: ${reported} reported, ${made} found; ${left.entries} in the journal, the file was ${
          left.sidecar === recovered ? 'whole' : 'mended'
        }`,
      );
    }
  });
});

/** How many decisions a sidecar holds: those that were reported, and some that no report came of. */
async function numberOf(undisturbed, sidecar, reported) {
  for (let made = reported; made < reported + 20; made += 1) {
    if ((await undisturbed.after(made)) === sidecar) return made;
  }
  return assert.fail(`not the sidecar after ${reported} decisions or some more:\n${sidecar}`);
}

/** A VS Code with one article, on the same folders and at the same address after every kill. */
class Desk {
  #resources;
  #browser;
  #workspace;
  #userData;
  #server;
  #port;

  static async prepare(resources) {
    const desk = new Desk();
    desk.#resources = resources;
    desk.#browser = await launchBrowser(resources);
    desk.#workspace = await temporaryFolder(resources, 'kills');
    desk.#userData = await temporaryFolder(resources, 'user');
    await writeSettings(desk.#userData, plainSettings);
    await writeFile(path.join(desk.#workspace, 'river.txt'), text);
    await writeFile(path.join(desk.#workspace, 'standpoint.yaml'), 'standpoint: 1\n');
    await desk.#start();
    return desk;
  }

  /** Where decisions of a folder wait belongs to the folder's address, and the port is a part of that. */
  async #start() {
    this.#server = await startServer(this.#resources, {
      userData: this.#userData,
      preferredPort: this.#port,
    });
    const port = Number(new URL(this.#server.origin).port);
    assert.equal(port, this.#port ?? port, 'the port is taken');
    this.#port = port;
  }

  /** Lets VS Code tag from a decision on, and kills it at a random moment. */
  async tagAndKill(what, first) {
    await writeFile(path.join(this.#workspace, 'first.json'), `${first}`);
    let reported = first;
    const window = await this.#open((line) => {
      const number = /^tagged (\d+)$/.exec(line)?.[1];
      if (number !== undefined) reported = Number(number) + 1;
    });
    await waitUntil(() => reported > first, 'nothing was tagged');
    await sleep(Math.random() * longestLife);
    if (what === 'server') {
      process.kill(-this.#server.pid, 'SIGKILL');
      await this.#server.ended;
    } else process.kill(await extensionHostOf(this.#server.pid), 'SIGKILL');
    const left = await this.#leftBehind();
    await window.page.close();
    if (what === 'server') await this.#start();
    return { reported, left };
  }

  /** Starts VS Code on what is there, and says what the sidecar is then. */
  async recover() {
    await rm(path.join(this.#workspace, 'first.json'));
    const { page, ended } = await this.#open(() => undefined);
    assert.equal(await ended, 0);
    await page.close();
    assert.equal(await this.#entries(), 0, 'nothing is left in the journal');
    return readFile(this.#sidecar, 'utf8');
  }

  async #leftBehind() {
    const sidecar = await readFile(this.#sidecar, 'utf8').catch(() => undefined);
    return { sidecar, entries: await this.#entries() };
  }

  get #sidecar() {
    return path.join(this.#workspace, 'river.txt.claims.yaml');
  }

  /** How many files are in Standpoint's journals. */
  async #entries() {
    const names = await readdir(path.join(this.#userData, 'User/workspaceStorage'), {
      recursive: true,
    }).catch(() => []);
    return names.filter((name) => /standpoint\.standpoint\/journal\/./.test(name)).length;
  }

  /** A window in which the suite runs; `ended` is its exit code. */
  async #open(hear) {
    const page = await this.#browser.newPage();
    let exit;
    const ended = new Promise((resolve) => {
      exit = resolve;
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => hear(args.join(' ')));
    await page.exposeFunction('codeAutomationExit', (code) => exit(code));
    await page.goto(await this.#address());
    return { page, ended };
  }

  #address() {
    return suiteAddress(this.#resources, this.#server, this.#workspace, 'killedHost');
  }
}

/** The extension host among the processes that descend from one. */
async function extensionHostOf(ancestor) {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  const processes = [...stdout.matchAll(/^ *(\d+) +(\d+) +(.*)$/gm)].map(
    ([, pid, parent, command]) => ({ pid: Number(pid), parent: Number(parent), command }),
  );
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const descends = (pid) => pid === ancestor || (parents.has(pid) && descends(parents.get(pid)));
  const hosts = processes.filter(
    ({ pid, command }) => command.includes('--type=extensionHost') && descends(pid),
  );
  assert.equal(hosts.length, 1, `${hosts.length} extension hosts`);
  return hosts[0].pid;
}

async function waitUntil(holds, otherwise) {
  const deadline = Date.now() + patience;
  while (!holds()) {
    assert.ok(Date.now() < deadline, otherwise);
    await sleep(20);
  }
}
