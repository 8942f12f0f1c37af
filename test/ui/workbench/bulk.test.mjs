import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

describe('tagging many claims at once, by keyboard', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    workspace = served.workspace;
    workbench = await served.open();
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
  });
  after(() => resources.disposeAsync());

  it('gives one stance to all untagged claims with a phrase; one undo takes it back', async () => {
    const before = await sidecars();
    await workbench.runCommand('Standpoint: Tag Claims with a Phrase');
    await workbench.quickInput.answer('reservoir');
    const ticked = await acceptTicked();
    await workbench.quickInput.choose('Opposes');
    const after = await until(async () => {
      const now = await sidecars();
      return opposing(now) === opposing(before) + ticked && now;
    });
    assert.ok(Object.keys(after).length > 1, 'several articles have claims with it');
    await workbench.runCommand('Standpoint: Undo Decision');
    await until(async () => opposing(await sidecars()) === opposing(before));
    assert.deepEqual(await sidecars(), before);
  });

  it('gives one to the untagged claims of an actor', async () => {
    const before = await sidecars();
    await workbench.runCommand('Standpoint: Tag Untagged Claims of Actor');
    await workbench.quickInput.choose('Marta Vell');
    const ticked = await acceptTicked();
    await workbench.quickInput.choose('Opposes');
    await until(async () => opposing(await sidecars()) === opposing(before) + ticked);
    await workbench.runCommand('Standpoint: Undo Decision');
    await until(async () => opposing(await sidecars()) === opposing(before));
    assert.deepEqual(await sidecars(), before);
  });

  it('says so where no article has the phrase', async () => {
    await workbench.runCommand('Standpoint: Tag Claims with a Phrase');
    await workbench.quickInput.answer('zeppelin race');
    await workbench.waitForNotification('No article has the words “zeppelin race”.');
  });

  /** Accepts the list with what is ticked in it, and says how much that is. */
  async function acceptTicked() {
    const count = workbench.page.locator('.quick-input-count .monaco-count-badge');
    await count.filter({ hasText: /[1-9]\d* / }).waitFor();
    const ticked = Number.parseInt(await count.innerText(), 10);
    await workbench.press('Enter');
    return ticked;
  }

  /** The texts of all sidecars, by name; what is deleted meanwhile, by an undo, is none. */
  async function sidecars() {
    const names = (await readdir(workspace)).filter((name) => name.endsWith('.claims.yaml'));
    const texts = names.map(async (name) => {
      const text = await readFile(path.join(workspace, name), 'utf8').catch(() => undefined);
      return text === undefined ? [] : [[name, text]];
    });
    return Object.fromEntries((await Promise.all(texts)).flat());
  }
});

function opposing(sidecars) {
  return (
    Object.values(sidecars)
      .join('\n')
      .match(/stance: opposes/g)?.length ?? 0
  );
}
