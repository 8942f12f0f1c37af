import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { heldFile } from '../heldFile.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { textOnce } from '../textOnce.mjs';
import { until } from '../until.mjs';

const [ferry, noon] = ['“The ferry must stay,”', '“We sail at noon,”'];
const codebook =
  'standpoint: 1\ntargets:\n  - {id: quay, label: "The quay"}\n  - {id: mole, label: "The mole"}\n';

/** A sidecar with these words, about a target. */
function sidecar(...quotes) {
  const claims = quotes.map((quote, at) =>
    [
      `  - id: "aaaaa${at}"`,
      '    actor: "Marta Vell"',
      '    stance: supports',
      '    target: quay',
      '    spans:',
      `      - quote: "${quote}"`,
      '        before: ""',
      '        after: " said Marta Vell.\\n"',
    ].join('\n'),
  );
  return `standpoint: 1\n\nclaims:\n${claims.join('\n')}\n`;
}

const said = (...quotes) => quotes.map((quote) => `${quote} said Marta Vell.\n`).join('\n');

describe('while the folder is being read', () => {
  const resources = new AsyncDisposableStack();
  after(() => resources.disposeAsync());

  /** A window on a folder with these files, of which one is not given yet. */
  async function opened(files, held) {
    const { workspace, open } = await shareStandpoint(resources);
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(workspace, name)), { recursive: true });
      await writeFile(path.join(workspace, name), text);
    }
    const file = await heldFile(resources, path.join(workspace, held));
    const workbench = await open();
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    return { workspace, workbench, page: workbench.page, give: file.give };
  }

  const two = {
    'standpoint.yaml': codebook,
    'early.txt': said(ferry),
    'early.txt.claims.yaml': sidecar(ferry),
    'late.txt': said(noon),
  };
  const late = 'late.txt.claims.yaml';

  /** Renames the target of a sidecar by F2. */
  async function renameTarget({ workbench, page }, to) {
    await workbench.openFile('early.txt.claims.yaml');
    await workbench.goTo(7, 14);
    const box = page.locator('.rename-box input, .rename-box textarea').first();
    await until(async () => {
      if (await box.isVisible()) return true;
      await workbench.press('F2'); // VS Code may not know yet what can be renamed
      return false;
    }, 'the box for a name');
    await box.fill(to);
    await workbench.press('Enter');
  }

  it('F2 in a sidecar waits, and then renames in every sidecar', async () => {
    const window = await opened(two, late);
    await renameTarget(window, 'pier');
    await window.workbench.waitForNotification('sidecars are searched when the folder is read');
    await window.give(sidecar(noon));
    const of = (name) => path.join(window.workspace, name);
    for (const name of ['standpoint.yaml', 'early.txt.claims.yaml', late])
      await textOnce(of(name), /\bpier\b/);
    await window.page.close();
  });

  it('F2 renames nothing after the reading was stopped, and says why', async () => {
    const window = await opened(two, late);
    await window.workbench.runCommand('Standpoint: Stop Reading the Folder');
    await renameTarget(window, 'pier');
    await window.workbench.waitForNotification(/“quay” was not renamed: 1 article/);
    const text = await readFile(path.join(window.workspace, 'early.txt.claims.yaml'), 'utf8');
    assert.equal(text, two['early.txt.claims.yaml']);
    await window.page.close();
  });

  it('a rewriting of references waits, and then finds them in every sidecar', async () => {
    const actors = '  - {name: "Marta Vell-Osk", aliases: ["Marta Vell"]}';
    const window = await opened(
      { ...two, 'standpoint.yaml': `standpoint: 1\nactors:\n${actors}\n` },
      late,
    );
    const { workbench, page, workspace } = window;
    await workbench.runCommand('Standpoint: Rewrite References…');
    await workbench.waitForNotification('sidecars are searched when the folder is read');
    await window.give(sidecar(noon));
    const names = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Vell-Osk' });
    await names.filter({ hasText: '2 records in 2 files' }).waitFor();
    await workbench.press('Enter');
    for (const name of ['early.txt.claims.yaml', late])
      await textOnce(path.join(workspace, name), /actor: "Marta Vell-Osk"/);
    await page.close();
  });

  it('an export waits, and then has what was read last', async () => {
    const window = await opened(two, late);
    await exportAll(window);
    await window.workbench.waitForNotification('exported when the folder is read');
    await window.give(sidecar(noon));
    assert.deepEqual(await exported(window, 'all.json'), ['early.txt', 'late.txt']);
    await window.page.close();
  });

  it('an export asks where the reading was stopped: it leaves out what is not read, or reads it first', async () => {
    const window = await opened(two, late);
    const answer = async (words) => {
      await exportAll(window);
      const dialog = window.page.locator('.monaco-dialog-box', {
        hasText: '1 article has not been read',
      });
      await dialog.getByRole('button', { name: words }).click();
    };
    await window.workbench.runCommand('Standpoint: Stop Reading the Folder');
    await answer('Leave Out');
    assert.deepEqual(await exported(window, 'some.json'), ['early.txt']);
    await answer('Read First');
    await window.give(sidecar(noon));
    assert.deepEqual(await exported(window, 'all.json'), ['early.txt', 'late.txt']);
    await window.page.close();
  });

  it('seeding waits, and then offers every article with suggestions', async () => {
    const { workbench, page, workspace, give } = await opened(
      { ...two, 'late.txt': said(noon, ferry) },
      late,
    );
    await workbench.runCommand('Standpoint: Seed Claims…');
    await workbench.waitForNotification('seeded when the folder is read');
    await give(sidecar(noon));
    await workbench.quickInput.tick('late.txt');
    const text = await textOnce(path.join(workspace, late), /The ferry must stay/);
    assert.equal(text.match(/- id:/g).length, 2);
    await page.close();
  });

  const lost = {
    'lost/gone.txt.claims.yaml': sidecar(ferry, noon),
    'lost/half.txt': said(ferry),
    'lost/later/whole.txt': said(ferry, noon),
  };
  const codebookOfWhole = 'lost/later/standpoint.yaml';

  it('nothing is offered to a sidecar that lost its article, and then the article with most of its quotes', async () => {
    const { workbench, page, give } = await opened(lost, codebookOfWhole);
    await workbench.waitForRow(/To check/);
    await workbench.runCommand('Standpoint: Find Article of Sidecar');
    await workbench.waitForNotification('articles are searched when the folder is read');
    await give('standpoint: 1\n');
    assert.deepEqual((await workbench.quickInput.labels()).slice(0, 2), [
      'lost/later/whole.txt',
      'lost/half.txt',
    ]);
    await workbench.press('Escape');
    await workbench.waitForNotification(/“whole.txt” has 2 of the 2 quotes/);
    await page.close();
  });

  const exportAll = ({ workbench }) => workbench.runCommand('Standpoint: Export Claims…');

  /** The articles in the table that is written to this file. */
  async function exported({ workspace, workbench, page }, name) {
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'JSON' }).first().waitFor();
    await workbench.quickInput.choose('JSON');
    const box = page.locator('.quick-input-box input');
    const file = path.join(workspace, name);
    await page.waitForFunction(
      (end) => document.querySelector('.quick-input-box input')?.value.endsWith(end),
      'claims.json',
    );
    await box.fill(file);
    await workbench.press('Enter');
    const text = await textOnce(file, /\]\s*$/);
    const articles = JSON.parse(text).map(({ article }) => article);
    return [...new Set(articles)].filter((name) => /^(early|late)/.test(name)).toSorted();
  }
});
