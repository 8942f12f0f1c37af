import assert from 'node:assert/strict';
import { shareStandpoint } from '../sharedStandpoint.mjs';

describe('a sidecar that is edited by hand, in a real VS Code', () => {
  const resources = new AsyncDisposableStack();
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources, { folder: 'samples' });
    workbench = await served.open();
    await workbench.openFile('2026-03-04-tavrin-courier.txt.claims.yaml');
    await workbench.page.locator('.view-line', { hasText: 'stance' }).first().waitFor();
  });
  after(() => resources.disposeAsync());

  /** How the piece of text with these words is drawn; the first such line counts. */
  function look(words) {
    const piece = workbench.page.locator('.view-line span span', { hasText: words }).first();
    return piece.evaluate((element) => {
      const { color, fontWeight } = getComputedStyle(element);
      return { color, isBold: Number(fontWeight) >= 600 };
    });
  }

  it('shows stances in bold, quotes as text, and actors unlike other values', async () => {
    // The grammar is loaded a moment after the file.
    await workbench.page.waitForFunction(() =>
      [...document.querySelectorAll('.view-line span span')].some(
        (piece) =>
          piece.textContent === 'opposes' && Number(getComputedStyle(piece).fontWeight) >= 600,
      ),
    );
    const ordinary = await look('Tavrin Courier');
    const quote = await look('I have crossed');
    const actor = await look('Ruta Kelling');
    const context = await look('s its own word');
    assert.equal((await look('opposes')).isBold, true);
    const colours = [ordinary, quote, actor, context].map(({ color }) => color);
    assert.equal(new Set(colours).size, 4, `${colours}`);
    assert.equal(context.color, (await look('She objects to')).color);
  });
});
