import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { textOnce } from '../textOnce.mjs';
import { until } from '../until.mjs';

const quay = `“The ferry must stay,” said Marta Vell, the harbour master.

“Nobody asked the fishermen,” said Owen Strand.

“We were not told,” said Marta Vell.
`;

const header = `standpoint: 1
article:
  outlet: "Harbour Post"
  date: "2026-03-02"
`;

const codebook = `standpoint: 1
actors:
  - name: "Marta Vell"
  - name: "Owen Strand"
`;

describe('the rows of the sidebar', () => {
  const resources = new AsyncDisposableStack();
  let folder;
  let workbench;
  let page;

  before(async () => {
    const served = await shareStandpoint(resources);
    folder = path.join(served.workspace, 'rows');
    await mkdir(folder);
    await writeFile(path.join(folder, 'quay.txt'), quay);
    await writeFile(path.join(folder, 'quay.txt.claims.yaml'), header);
    await writeFile(path.join(folder, 'standpoint.yaml'), codebook);
    workbench = await served.open({ width: 1280, height: 1400 }, { folder }); // no row below the fold
    ({ page } = workbench);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await expand('Owen Strand', 'Nobody asked');
    await expand('Marta Vell', 'The ferry must stay');
  });
  after(() => resources.disposeAsync());

  it('assign a claim that is dragged onto another actor, and undo it by keyboard', async () => {
    await drag('The ferry must stay', 'Owen Strand');
    await sidecarSays(/actor: "Owen Strand"\n {4}spans:\n {6}- quote: "“The ferry must stay/);
    await workbench.waitForRow(/Owen Strand\s*2/);
    await undo();
    await sidecarIs(header);
    await workbench.waitForRow(/Owen Strand\s*1/);
  });

  it('merge actors that are dragged onto each other, after asking', async () => {
    await drag(/^Owen Strand/, /^Marta Vell/);
    await page.locator('.monaco-dialog-box').getByText('Merge “Owen Strand” into').waitFor();
    await workbench.press('Escape');
    await page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
    assert.equal(await read('standpoint.yaml'), codebook);

    await drag(/^Owen Strand/, /^Marta Vell/);
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Merge' }).click();
    await fileSays('standpoint.yaml', /name: "Owen Strand"\n {4}merged_into: "Marta Vell"/);
    await workbench.waitForRow(/Marta Vell\s*3/);
    await undo();
    await fileSays('standpoint.yaml', /name: "Owen Strand"\n$/);
    await workbench.waitForRow(/Owen Strand\s*1/);
  });

  it('are renamed by F2', async () => {
    await workbench.goToRow('Owen Strand');
    await workbench.press('F2');
    const box = page.locator('.quick-input-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'Owen Strand');
    await page.keyboard.type('Owen Strand-Osk'); // in place of the name, which is selected
    await workbench.press('Enter');
    await fileSays('standpoint.yaml', /name: "Owen Strand-Osk"\n {4}aliases: \["Owen Strand"\]/);
    await workbench.waitForRow('Owen Strand-Osk');
    await undo();
    await workbench.waitForRow(/^Owen Strand\s*1/);
  });

  it('are dismissed by the Delete key, which asks nothing', async () => {
    await workbench.goToRow('We were not told');
    await workbench.press('Delete');
    await sidecarSays(/dismissed:\n {2}- quote: "“We were not told/);
    await undo();
    await sidecarIs(header);
    await workbench.waitForRow('We were not told');
  });

  it('are copied as citations, several as several paragraphs', async () => {
    await selectTwoClaims();
    await workbench.press('Control+C');
    await clipboardSays(
      '“The ferry must stay,” — Marta Vell, Harbour Post, 2026-03-02\n\n“We were not told,” — Marta Vell, Harbour Post, 2026-03-02',
    );
    await menu('We were not told', 'Copy as Markdown Citation');
    await clipboardSays(
      '“The ferry must stay,” — **Marta Vell**, *Harbour Post*, 2026-03-02\n\n“We were not told,” — **Marta Vell**, *Harbour Post*, 2026-03-02',
    );
  });

  it('are tagged together, and untagged by one undo from the keyboard', async () => {
    await selectTwoClaims();
    await workbench.press('Alt+Shift+2');
    await sidecarSays(/stance: opposes[\s\S]*stance: opposes/);
    assert.equal((await read('quay.txt.claims.yaml')).match(/stance: opposes/g)?.length, 2);
    await undo();
    await sidecarIs(header);
  });

  it('take a stance from the group that they are dragged onto, and lose it on “Not tagged”', async () => {
    await workbench.goToRow('The ferry must stay');
    await workbench.press('Space', 'Alt+Shift+1'); // two are still selected
    await sidecarSays(/stance: supports/);
    await group('Stance');
    await workbench.waitForRow(/^Supports/);
    await expandAll();
    await drag('Nobody asked', /^Supports/);
    await sidecarSays(/actor: "Owen Strand"\n {4}stance: supports/);
    await expandAll();
    await drag('The ferry must stay', /^Not tagged/);
    await sidecarSays(/actor: "Marta Vell"\n {4}spans/);
    await undo();
    await sidecarSays(/actor: "Marta Vell"\n {4}stance: supports/);
    await undo();
    await sidecarSays(/^(?![\s\S]*Owen Strand)[\s\S]*stance: supports/);
    await undo();
    await sidecarIs(header);
  });

  it('refuse to be dragged where that means nothing, and say what would', async () => {
    await group('Article');
    await expand('quay.txt', 'The ferry must stay');
    await drag('The ferry must stay', 'Nobody asked');
    await workbench.waitForNotification('A claim stays in its article');
    await sidecarIs(header);
  });

  it('open an article that is dragged into the editor', async () => {
    await workbench.runCommand('View: Close All Editors');
    const editors = await page.locator('.part.editor').boundingBox();
    await row(/^quay\.txt/).hover();
    await page.mouse.down();
    const [x, y] = [editors.x + editors.width / 2, editors.y + editors.height / 2];
    await page.mouse.move(x, y, { steps: 5 });
    await page.locator('.monaco-workbench .editor-group-overlay-indicator').first().waitFor();
    await page.mouse.up();
    await page.locator('.tab.active', { hasText: 'quay.txt' }).waitFor();
  });

  it('say of an article once how many of its claims are untagged', async () => {
    const article = row(/^quay\.txt/);
    assert.match(await article.innerText(), /^quay\.txt\s*3 · 3 untagged\s*$/);
    const labels = await article
      .locator('.monaco-icon-label')
      .evaluateAll((all) => all.map((label) => getComputedStyle(label, '::after').content));
    assert.deepEqual([...new Set(labels)], ['none'], 'no badge beside it');
  });

  it('begin with what is to check, in every grouping', async () => {
    await writeFile(path.join(folder, 'quay.txt.claims.yaml'), lost);
    await writeFile(path.join(folder, 'torn.txt'), quay);
    await writeFile(path.join(folder, 'torn.txt.claims.yaml'), '<<<<<<< HEAD\nstandpoint: 1\n');
    for (const by of ['Actor', 'Stance', 'Target', 'Article', 'No Groups']) {
      await group(by);
      await until(
        async () => /^To check\s*2/.test((await workbench.rowTexts())[0]),
        `what is to check comes first by ${by}`,
      );
    }
    await workbench.goToRow('To check');
    await workbench.press('ArrowRight');
    await workbench.waitForRow('torn.txt.claims.yaml');
    await workbench.goToRow('torn.txt.claims.yaml');
    await workbench.press('Enter');
    await page.locator('.tab.active', { hasText: 'torn.txt.claims.yaml' }).waitFor();
    await rm(path.join(folder, 'torn.txt.claims.yaml'));
    await workbench.waitForRow(/^To check\s*1/);
  });

  /** A row of the tree by its words, from the start of its text on where they are a pattern. */
  function row(words) {
    return workbench.rows().filter({ hasText: words }).first();
  }

  async function drag(what, onto) {
    await row(what).waitFor();
    await row(what).dragTo(row(onto));
  }

  async function expand(head, inner) {
    await workbench.goToRow(head);
    await workbench.press('ArrowRight');
    await workbench.waitForRow(inner);
  }

  /** Opens every group from the top to the bottom. */
  async function expandAll() {
    await workbench.runCommand('Focus on Claims View');
    await workbench.press('Home');
    for (let step = 0; step < 12; step += 1) {
      const isClosed = await page
        .locator('.sidebar .monaco-list-row.focused[aria-expanded="false"]')
        .count();
      if (isClosed > 0) {
        const before = await workbench.rows().count();
        await workbench.press('ArrowRight');
        await until(async () => (await workbench.rows().count()) > before, 'what is in the group');
      }
      await workbench.press('ArrowDown');
    }
  }

  async function selectTwoClaims() {
    await workbench.goToRow('The ferry must stay');
    await workbench.press('Space');
    await page.locator('.sidebar .monaco-list-row.selected', { hasText: 'The ferry' }).waitFor();
    await workbench.press('Shift+ArrowDown');
    await page.locator('.sidebar .monaco-list-row.selected', { hasText: 'We were' }).waitFor();
  }

  async function menu(words, entry) {
    await row(words).click({ button: 'right' });
    const item = page.getByRole('menuitem', { name: entry });
    await item.hover();
    await item.click();
  }

  async function group(by) {
    await workbench.runCommand('Standpoint: Group Claims By');
    await workbench.quickInput.choose(by);
  }

  async function undo() {
    await workbench.runCommand('Focus on Claims View');
    await workbench.press('Alt+Shift+Z');
    await page.getByText('Standpoint: Undone').first().waitFor();
  }

  const read = (name) => readFile(path.join(folder, name), 'utf8');
  const sidecarSays = (pattern) => fileSays('quay.txt.claims.yaml', pattern);
  const sidecarIs = (text) => until(async () => (await read('quay.txt.claims.yaml')) === text);
  const fileSays = (name, pattern) => textOnce(path.join(folder, name), pattern);
  const clipboardSays = async (text) => {
    const says = () => page.evaluate(() => navigator.clipboard.readText());
    await until(async () => (await says()) === text, await says());
  };
});

const lost = `${header}
claims:
  - id: "abcdef"
    actor: "Marta Vell"
    stance: opposes
    spans:
      - quote: "“Nothing of this was ever printed in the article at all,”"
        before: ""
        after: ""
`;
