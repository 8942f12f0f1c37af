import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { commitAll } from '../../../scripts/hosts/gitRepository.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { textOnce } from '../textOnce.mjs';
import { until } from '../until.mjs';

describe('by keyboard alone, in a real VS Code', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources);
    workspace = served.workspace;
    await commitAll(resources, workspace);
    workbench = await served.open();
  });
  after(() => resources.disposeAsync());

  it('an article is opened, a claim tagged, and git shows that record alone', async () => {
    await workbench.openContainer('Standpoint');
    assert.match(await workbench.waitForRow('Tomas Reddick'), /1 · 1 untagged/);
    const rows = await workbench.rowTexts();
    assert.ok(
      rows.every((row) => !row.includes('Quentin Marsh')),
      'a README is among the articles',
    );
    await workbench.openFile('harbour.txt');
    await workbench.goTo(7, 45);
    await workbench.press('Alt+Shift+2');

    const text = await sidecarWith('actor: "Tomas Reddick"');
    assert.match(text, /stance: opposes\n/);
    const changed = changedLines();
    assert.ok(
      changed.every((line) => line.startsWith('+')),
      changed.join('\n'),
    );
    assert.equal(changed.filter((line) => line.includes('id: ')).length, 1, changed.join('\n'));
  });

  it('the sidebar shows the tag, and leads to the claim', async () => {
    await workbench.waitForRow(/Tomas Reddick\s*1$/);
    await workbench.goToRow('Tomas Reddick');
    await workbench.press('ArrowRight');
    await workbench.goToRow('It will close the channel');
    await workbench.press('Enter');
    assert.match(await workbench.selection(), /\(\d+ selected\)/);
  });

  it('the claim that has the focus in the sidebar is tagged there by the same key', async () => {
    await workbench.goToRow('Ines Calloway');
    await workbench.press('ArrowRight');
    await workbench.goToRow('The barrier will pay');
    await workbench.press('Alt+Shift+4');
    const text = await sidecarWith('stance: mixed');
    assert.match(text, /actor: "Ines Calloway"\n {4}stance: mixed/);
    assert.match(text, /actor: "Tomas Reddick"\n {4}stance: opposes/);
    assert.match(await workbench.waitForRow('The barrier will pay'), /barrier/);
    await workbench.press('Alt+Shift+3');
    assert.match(
      await sidecarWith('stance: neutral'),
      /actor: "Ines Calloway"\n {4}stance: neutral/,
    );
  });

  it('a key on an actor tags nothing, wherever the cursor of the editor is', async () => {
    const before = await sidecarWith('stance: neutral');
    await workbench.goToRow('Marta Vell');
    await workbench.press('Alt+Shift+5');
    await workbench.waitForNotification('Choose a claim in the sidebar');
    assert.equal(await sidecarWith('stance: neutral'), before);
  });

  it('decisions are undone until git sees no change', async () => {
    await workbench.goToRow('Ines Calloway');
    await workbench.press('Alt+Shift+Z');
    await sidecarWith('stance: mixed');
    await workbench.press('Alt+Shift+Z');
    await sidecarWith('stance: supports');
    await workbench.press('Alt+Shift+Z');
    await until(
      async () => (changedLines().length === 0 ? true : undefined),
      'git still sees a change',
    );
  });

  function changedLines() {
    const diff = execFileSync('git', ['diff', '--unified=0'], { cwd: workspace, encoding: 'utf8' });
    return diff.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
  }

  function sidecarWith(words) {
    const sidecar = path.join(workspace, 'harbour.txt.claims.yaml');
    return textOnce(sidecar, (text) => text.includes(words), `no “${words}” in the sidecar`);
  }
});
