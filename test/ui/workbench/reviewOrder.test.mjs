import assert from 'node:assert/strict';
import path from 'node:path';
import { claimsIn } from '../claimsIn.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

const article = '2026-03-23-northern-wire.txt';

describe('a review in another order, or of one actor', () => {
  const resources = new AsyncDisposableStack();
  let workbench;
  let claims;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    claims = await claimsIn(path.join(served.workspace, article));
    workbench = await served.open();
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile(article);
    await workbench.progress(); // the key works when Standpoint knows the article
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(`Review: ${claims.length} of ${claims.length} left · Article`);
    await isAt(claims[0]);
  });
  after(() => resources.disposeAsync());

  it('goes to the suggestions that are wrong most often first', async () => {
    await order('Least Sure First');
    await follows(claims.toSorted((a, b) => a.confidence - b.confidence));
  });

  it('goes to those that are right most often first, and by place again', async () => {
    await order('Surest First');
    await follows(claims.toSorted((a, b) => b.confidence - a.confidence));
    await order('Place in the Text');
    await follows(claims);
  });

  it('goes through what one actor says in all articles, from the claim at the cursor', async () => {
    const { words, actor } = claims.find((claim) => claim.actor === 'Marta Vell');
    for (let steps = 0; steps < claims.length && !(await isShown(words)); steps += 1)
      await workbench.press('n');
    await workbench.press('s');
    const progress = await workbench.waitForProgress(`left · ${actor}`);
    const [, left] = /(\d+) of \d+ left/.exec(progress);
    const seen = new Set();
    for (let steps = 0; steps < Number(left); steps += 1) {
      await workbench.page.locator('.pane-header .description', { hasText: actor }).waitFor();
      seen.add(await workbench.page.locator('.tab.active').getAttribute('data-resource-name'));
      const before = await selectedRow().innerText();
      await workbench.press('n');
      await until(
        async () => (await selectedRow().innerText()) !== before,
        `another than ${before}`,
      );
    }
    assert.ok(seen.size > 1, [...seen].join());
    await workbench.press('Escape');
  });

  async function order(words) {
    await workbench.press('o');
    await workbench.quickInput.choose(words);
  }

  /** Whether the next steps go through `inOrder` from the claim of the row that is selected. */
  async function follows(inOrder) {
    const selected = await selectedRow().innerText();
    const start = inOrder.findIndex(({ words }) => selected.includes(words));
    for (let step = 1; step <= 4; step += 1) {
      await workbench.press('n');
      await isAt(inOrder[(start + step) % inOrder.length]);
    }
  }

  const selectedRow = () => workbench.page.locator('.sidebar .monaco-list-row.selected');
  const isAt = ({ words }) => selectedRow().filter({ hasText: words }).waitFor();
  const isShown = (words) =>
    selectedRow()
      .filter({ hasText: words })
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
});
