import { mkdir, readdir, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { heldFile } from '../heldFile.mjs';
import { shareStandpoint } from '../sharedStandpoint.mjs';
import { until } from '../until.mjs';

const codebook = 'standpoint: 1\nactors:\n  - name: "Marta Vell"\n';
const article = '“The ferry must stay,” said Marta Vell.\n\n“We sail at noon,” said Marta Vell.\n';

describe('a folder that is opened again', () => {
  const resources = new AsyncDisposableStack();
  after(() => resources.disposeAsync());

  it('has the rows of the last time, under a bar, before an article is listed, and what is in them after', async () => {
    const { workspace, userData, open } = await shareStandpoint(resources);
    const folder = path.join(workspace, 'again');
    await mkdir(folder);
    const [file, before] = ['standpoint.yaml', 'before.yaml'].map((name) =>
      path.join(folder, name),
    );
    await writeFile(path.join(folder, 'quay.txt'), article);
    await writeFile(file, codebook);
    const storage = path.join(userData, 'User/workspaceStorage');
    const stored = async () => {
      const names = await readdir(storage, { recursive: true }).catch(() => []);
      return names.filter((name) => name.endsWith('summaries/rows')).length;
    };
    const ofOthers = await stored();
    const first = await open(undefined, { folder });
    await first.openContainer('Standpoint');
    await first.waitForRow(/Marta Vell\s*2/);
    await first.waitForRow(/Marta Vell\s*2/);
    await until(async () => (await stored()) > ofOthers, 'rows that are stored');
    await first.page.close();

    await rename(file, before);
    const held = await heldFile(resources, file); // an article is listed when its codebook is known
    await unlink(before);
    const workbench = await open(undefined, { folder });
    const { page } = workbench;
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow(/Marta Vell\s*2/);
    await page.locator('.part.sidebar .monaco-progress-container.active').first().waitFor();
    await workbench.goToRow('Marta Vell');
    await workbench.press('ArrowRight');
    await held.give(codebook);
    await workbench.waitForRow('The ferry must stay');
    await workbench.waitForRow(/Marta Vell\s*2/);
    await page.close();
  });
});
