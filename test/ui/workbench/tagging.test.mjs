import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveStandpoint } from '../servedStandpoint.mjs';

describe('by keyboard alone, in a real VS Code', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;

  before(async () => {
    const served = await serveStandpoint(resources);
    workspace = served.workspace;
    workbench = await served.open();
  });
  after(() => resources.disposeAsync());

  it('an article is opened, a claim tagged, and git shows that record alone', async () => {
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Tomas Reddick');
    await workbench.openFile('harbour.txt');
    await workbench.goTo(7, 45);
    await workbench.press('Alt+Shift+2');

    const sidecar = path.join(workspace, 'harbour.txt.claims.yaml');
    const before = await readFile(sidecar, 'utf8');
    const text = await until(async () => {
      const now = await readFile(sidecar, 'utf8');
      return now.includes('actor: "Tomas Reddick"') ? now : undefined;
    }, `no record of Tomas Reddick in\n${before}`);
    assert.match(text, /stance: opposes\n/);

    const diff = execFileSync('git', ['diff', '--unified=0'], { cwd: workspace, encoding: 'utf8' });
    const changed = diff.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
    assert.ok(
      changed.every((line) => line.startsWith('+')),
      diff,
    );
    assert.equal(changed.filter((line) => line.includes('id: ')).length, 1, diff);
  });
});

/** What `find` finds within ten seconds; `otherwise` says what was missing. */
async function until(find, otherwise) {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await find();
    if (found !== undefined) return found;
    await sleep(100);
  }
  assert.fail(otherwise);
}
