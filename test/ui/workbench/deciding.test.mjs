import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { textOnce } from '../textOnce.mjs';

const article = 'quay.txt';
const odd = '“It [must](command:workbench.action.newWindow) <b>stay</b> $(trash),”';
const text = [
  'Council weighs the quay',
  '',
  '“The quay must stay in the old town,” said Marta Vell.',
  '',
  `${odd} said Owen Strand.`,
  '',
].join('\n');

describe('deciding where a claim stands, in a real VS Code', () => {
  const resources = new AsyncDisposableStack();
  let workspace;
  let workbench;

  before(async () => {
    const served = await shareStandpoint(resources);
    workspace = served.workspace;
    await writeFile(path.join(workspace, article), text);
    workbench = await served.open();
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile(article);
  });
  after(() => resources.disposeAsync());

  it('one click in the card of a claim gives it a stance', async () => {
    await workbench.goTo(3, 10);
    const card = await shownCard();
    assert.match(await card.innerText(), /Suggestion · Marta Vell/);
    await card.getByRole('link', { name: 'Opposes' }).click();
    await sidecarWith(/actor: "Marta Vell"\n {4}stance: opposes/);
  });

  it('a card is reached and used by keyboard alone', async () => {
    await workbench.goTo(3, 10);
    await shownCard();
    await workbench.press('Control+K', 'Control+I');
    await tabTo('Neutral');
    await workbench.press('Enter');
    await sidecarWith(/actor: "Marta Vell"\n {4}stance: neutral/);
    await workbench.press('Escape', 'Escape');
  });

  it('the words of an article do nothing in it', async () => {
    await workbench.goTo(5, 3);
    const card = await shownCard('Owen Strand');
    assert.equal(await card.locator('b').count(), 0);
    const links = await card
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.dataset.href ?? a.getAttribute('href') ?? ''));
    assert.ok(links.length > 5);
    for (const link of links) assert.match(link, /^command:standpoint\./);
    await workbench.press('Escape');
  });

  it('the menu at the lamp decides by keyboard', async () => {
    await workbench.goTo(5, 3);
    await workbench.press('Control+Period');
    const menu = workbench.page.locator('.action-widget').first();
    await menu.getByText('Tag: ▲ Supports').waitFor();
    await workbench.press('Enter');
    await sidecarWith(/actor: "Owen Strand"\n {4}stance: supports/);
    await menu.waitFor({ state: 'hidden' });
  });

  it('Ctrl+Z in the sidebar takes back a decision and leaves the text', async () => {
    await workbench.goTo(1, 1);
    await workbench.page.keyboard.type('Zig ');
    await workbench.page.locator('.view-line', { hasText: 'Zig Council' }).waitFor();
    await workbench.goToRow('Owen Strand');
    await workbench.press('Control+Z');
    await sidecarWith(/^(?![\s\S]*Owen Strand)/);
    await workbench.press('Control+Shift+Z');
    await sidecarWith(/Owen Strand/);
    await workbench.press('Control+Z');
    await sidecarWith(/^(?![\s\S]*Owen Strand)/);
    await workbench.page.locator('.view-line', { hasText: 'Zig Council' }).waitFor();
  });

  it('Ctrl+Z in the text takes back typing and leaves the decisions', async () => {
    const before = await sidecarWith(/stance: neutral/);
    await workbench.openFile(article);
    await workbench.press('Control+Z');
    await workbench.page
      .locator('.view-line', { hasText: 'Zig Council' })
      .waitFor({ state: 'hidden' });
    assert.equal(await sidecarWith(/stance: neutral/), before);
  });

  it('a claim gets other boundaries in review mode, and keeps its stance', async () => {
    await workbench.goTo(3, 10);
    await workbench.press('Alt+Shift+R');
    await workbench.waitForProgress(/Review: /);
    await workbench.press('k');
    await workbench.page
      .locator('#status\\.editor\\.selection', { hasText: 'Ln 3, ' })
      .filter({ hasText: 'selected' })
      .waitFor();
    await workbench.press('Shift+BracketLeft', 'Shift+BracketRight', 'Shift+BracketRight');
    await sidecarWith(/stance: neutral[\s\S]*quote: "The quay must stay in the old"/);
    await workbench.press('BracketRight');
    await sidecarWith(/quote: "The quay must stay in the old town"/);
    await workbench.press('Control+Z', 'Control+Z', 'Control+Z', 'Control+Z');
    await sidecarWith(/quote: "“The quay must stay in the old town,”"/);
    await workbench.press('Escape');
  });

  async function shownCard(words = 'Marta Vell') {
    await workbench.press('Control+K', 'Control+I');
    const card = workbench.page.locator('.monaco-hover:not(.hidden)', { hasText: words }).first();
    await card.waitFor();
    return card;
  }

  /** Goes on by Tab until a link with these words has the focus. */
  async function tabTo(words) {
    for (let tries = 0; tries < 20; tries += 1) {
      const focused = await workbench.page.evaluate(
        () => document.activeElement?.textContent ?? '',
      );
      if (focused.includes(words) && focused.length < 20) return;
      await workbench.press('Tab');
    }
    assert.fail(`Tab leads to no “${words}”`);
  }

  const sidecarWith = (pattern) =>
    textOnce(path.join(workspace, `${article}.claims.yaml`), pattern);
});
