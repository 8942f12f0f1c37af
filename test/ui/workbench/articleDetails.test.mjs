import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

const article = '2026-03-19-open-estuary.md';

describe('the details of an article, by keyboard', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    workspace = served.workspace;
    workbench = await served.open();
    await workbench.openFile(article);
    await workbench.progress();
  });
  after(() => resources.disposeAsync());

  it('are offered as the text has them, and written with three Enters', async () => {
    await workbench.runCommand('Standpoint: Edit Article Details');
    for (const [step, words] of [
      [1, 'Seven chairs for one river: what the Osk draft says'],
      [2, 'Open Estuary'],
      [3, '2026-03-19'],
    ]) {
      await box(step).waitFor();
      assert.equal(await input().inputValue(), words);
      await workbench.press('Enter');
    }
    await said('Details of');
    assert.match(
      await sidecar(),
      /^standpoint: 1\narticle:\n {2}title: "Seven chairs[^\n]*\n {2}outlet: "Open Estuary"\n {2}date: "2026-03-19"\n$/,
    );
  });

  it('stay as they were where one box is left', async () => {
    const before = await sidecar();
    await workbench.runCommand('Standpoint: Edit Article Details');
    await box(1).waitFor();
    await workbench.quickInput.answer('Another title');
    await box(2).waitFor();
    await workbench.press('Escape');
    await input().waitFor({ state: 'hidden' });
    assert.equal(await sidecar(), before);
  });

  it('go away where a box is empty, and come back with an undo', async () => {
    const before = await sidecar();
    await workbench.runCommand('Standpoint: Edit Article Details');
    for (const [step, words] of [
      [1, 'Seven chairs'],
      [2, ''],
      [3, 'spring'],
    ]) {
      await box(step).waitFor();
      await input().fill(words);
      if (step === 3)
        await workbench.page.getByText('Claims are sorted by dates such as').waitFor();
      await workbench.press('Enter');
    }
    await input().waitFor({ state: 'hidden' });
    await until(async () => /title: "Seven chairs"\n {2}date: "spring"\n$/.test(await sidecar()));
    await workbench.runCommand('Standpoint: Undo Decision');
    await said('Undone: details of an article');
    assert.equal(await sidecar(), before);
  });

  const box = (step) =>
    workbench.page.locator('.quick-input-title', { hasText: `${article} (${step} of 3)` });
  const input = () => workbench.page.locator('.quick-input-box input');
  const said = (words) => workbench.page.locator('.statusbar', { hasText: words }).waitFor();
  const sidecar = () => readFile(path.join(workspace, `${article}.claims.yaml`), 'utf8');
});
