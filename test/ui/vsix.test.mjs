import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../../scripts/hosts/browser.mjs';
import { freshWorkspace } from '../../scripts/hosts/fixtureWorkspace.mjs';
import { startServer } from '../../scripts/hosts/server.mjs';
import { listExtensions } from '../../scripts/package/installVsix.mjs';
import { packedStandpoint } from '../../scripts/package/packed.mjs';
import { shipped } from '../../scripts/package/shipped.mjs';
import { Workbench } from './workbench.mjs';

/** Bytes. The bundle with its models is more than half of it, then come the picture of the read-me and the merge driver. */
const largestPackage = 700_000;

describe('the packaged extension', () => {
  const resources = new AsyncDisposableStack();
  let vsix;
  let extensions;
  let unpacked;

  before(async () => {
    ({ vsix, extension: unpacked } = await packedStandpoint(resources));
    extensions = path.dirname(unpacked);
  });
  after(() => resources.disposeAsync());

  it('installs into VS Code', async () => {
    assert.match(await listExtensions(resources, extensions), /^standpoint\.standpoint$/m);
  });

  it('holds exactly the files that are meant to ship', async () => {
    const entries = await readdir(unpacked, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && entry.name !== '.vsixmanifest') // VS Code's own note
      .map((entry) => path.relative(unpacked, path.join(entry.parentPath, entry.name)));
    assert.deepEqual(files.toSorted(), shipped.map(nameInVsix).toSorted());
  });

  it('is small', async () => {
    const { size } = await stat(vsix);
    assert.ok(size <= largestPackage, `${size} bytes, at most ${largestPackage}`);
  });

  it('has one bundle for desktop and web, which needs VS Code, and on its threads Node where there is Node', async () => {
    const { browser } = JSON.parse(await readFile(path.join(unpacked, 'package.json'), 'utf8'));
    const bundle = await readFile(path.join(unpacked, browser), 'utf8');
    const onThreads = ['node:fs', 'node:os', 'node:worker_threads'];
    assert.deepEqual(requiredBy(bundle), [...onThreads, 'vscode']);
    assert.ok(!bundle.includes('sourceMappingURL'));
  });

  it('starts in Node by a few lines that run that bundle', async () => {
    const { main, browser } = JSON.parse(
      await readFile(path.join(unpacked, 'package.json'), 'utf8'),
    );
    const starter = await readFile(path.join(unpacked, main), 'utf8');
    assert.ok(starter.includes(path.basename(browser)));
    assert.ok(starter.length < 5000, `${starter.length} characters`);
    assert.deepEqual(
      requiredBy(starter).filter((name) => !name.startsWith('node:')),
      [],
    );
  });

  it('holds the licence of every package in its bundles', async () => {
    const manifest = JSON.parse(await readFile(path.join(unpacked, 'package.json'), 'utf8'));
    const licences = await readFile(path.join(unpacked, 'dist/licences.txt'), 'utf8');
    const named = [...licences.matchAll(/^(\S+) \d[\d.]* \(\S+\)\n\n/gm)];
    assert.deepEqual(
      named.map(([, name]) => name),
      Object.keys(manifest.dependencies).sort(),
    );
  });

  it('shows the claims of a folder in that VS Code', async () => {
    const server = await startServer(resources, { extensions });
    const browser = await launchBrowser(resources);
    const folder = await freshWorkspace(resources);
    const workbench = await Workbench.open(browser, `${server.origin}/?folder=${folder}`);
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Ines Calloway');
  });
});

/** The modules that a script names, each once. */
function requiredBy(script) {
  const names = [...script.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name);
  return [...new Set(names)].sort();
}

/** vsce renames the licence, and the read-me and the changes to lower case. */
function nameInVsix(file) {
  if (file === 'LICENSE') return 'LICENSE.txt';
  return /^(README|CHANGELOG)\.md$/.test(file) ? file.toLowerCase() : file;
}
