import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { standpoint } from './standpoint.ts';
import {
  closeAll,
  inWorkspace,
  open,
  read,
  remove,
  select,
  tabs,
  until,
  write,
} from './workbench.ts';

const articles = {
  'exporting/first.txt':
    '“The ferry must stay,” said Marta Vell.\n\n“=It sways,” said Paul Dane.\n',
  'exporting/second.txt': '“We sail at noon,” said Marta Vell.\n',
};
const [first, second] = Object.keys(articles) as [string, string];

interface Row {
  readonly article: string;
  readonly actor: string;
  readonly claim_status: string;
  readonly stance_label: string | null;
  readonly places: readonly string[];
}

const rowsIn = async (name: string): Promise<readonly Row[]> => {
  const rows: readonly Row[] = JSON.parse((await read(name)) ?? '');
  return rows.filter(({ article }) => article.startsWith('exporting/'));
};
const exportTo = (command: string, name: string, order: object) =>
  commands.executeCommand(command, { to: inWorkspace(name), ...order });

describe('exporting claims', () => {
  before(async () => {
    await closeAll();
    for (const [name, text] of Object.entries(articles)) {
      await remove(`${name}.claims.yaml`);
      await write(name, text);
    }
    for (const name of [second, first]) {
      const editor = await open(name);
      select(editor, '“');
      await commands.executeCommand('standpoint.tagStance', { key: 1 });
      await until(async () => (await read(`${name}.claims.yaml`))?.includes('supports') === true);
    }
  });

  after(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace('exporting'), { recursive: true });
  });

  it('writes one row a stored claim with the article’s path, and opens the file in a tab', async () => {
    await exportTo('standpoint.exportClaims', 'exporting/out.json', { format: 'json' });
    const rows = await rowsIn('exporting/out.json');
    assert.deepEqual(
      rows.map((row) => [row.article, row.actor, row.stance_label, row.places]),
      [
        [first, 'Marta Vell', 'Supports', ['1:1-1:23']],
        [second, 'Marta Vell', 'Supports', ['1:1-1:19']],
      ],
    );
    await until(() => tabs().includes('out.json'));
    await until(() => window.activeTextEditor?.document.fileName.endsWith('out.json') === true);
  });

  it('adds suggestions when asked, and keeps formulas from running in CSV', async () => {
    const order = { format: 'csv', suggestions: true };
    await exportTo('standpoint.exportClaims', 'exporting/out.csv', order);
    const csv = (await read('exporting/out.csv')) ?? '';
    assert.match(csv, /^\ufeffarticle,article_title,/);
    assert.match(csv, /\r\nexporting\/first\.txt,[^\n]*,suggested,[^\n]*,Paul Dane,/);
  });

  it('does not take the table that it shows for an article', async () => {
    await exportTo('standpoint.exportClaims', 'exporting/out.csv', { format: 'csv' });
    await until(() => window.activeTextEditor?.document.fileName.endsWith('out.csv') === true);
    const order = { format: 'json', suggestions: true };
    await exportTo('standpoint.exportClaims', 'exporting/again.json', order);
    const names = (await rowsIn('exporting/again.json')).map(({ article }) => article);
    assert.deepEqual([...new Set(names)], [first, second]);
  });

  it('takes the claims of the actor at the cursor', async () => {
    const editor = await open(first);
    select(editor, 'Paul Dane');
    const order = { format: 'json', suggestions: true };
    await exportTo('standpoint.exportActor', 'exporting/dane.json', order);
    const rows = await rowsIn('exporting/dane.json');
    assert.deepEqual(
      rows.map(({ actor, claim_status }) => [actor, claim_status]),
      [['Paul Dane', 'suggested']],
    );
  });

  it('takes all claims where the sidebar has no filter', async () => {
    await exportTo('standpoint.exportListed', 'exporting/listed.json', { format: 'json' });
    assert.equal((await rowsIn('exporting/listed.json')).length, 2);
  });

  it('replaces a table that is there, and never an article or a sidecar', async () => {
    await write('exporting/old.csv', 'old');
    await exportTo('standpoint.exportClaims', 'exporting/old.csv', { format: 'csv' });
    assert.match((await read('exporting/old.csv')) ?? '', /^\ufeffarticle,/);
    const sidecar = await read(`${first}.claims.yaml`);
    for (const name of [first, `${first}.claims.yaml`, 'exporting/new.txt.claims.yaml']) {
      await exportTo('standpoint.exportClaims', name, { format: 'csv' });
    }
    assert.equal(await read(first), articles['exporting/first.txt']);
    assert.equal(await read(`${first}.claims.yaml`), sidecar);
    assert.equal(await read('exporting/new.txt.claims.yaml'), undefined);
  });

  it('takes no file from a key or a link, which give no address of their own', async () => {
    const to = inWorkspace('exporting/link.csv').toString();
    let isDone = false;
    const running = commands.executeCommand('standpoint.exportClaims', { format: 'csv', to });
    running.then(() => {
      isDone = true;
    });
    await until(async () => {
      await commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    });
    assert.equal(await read('exporting/link.csv'), undefined);
  });

  it('writes nothing unasked where the reading of the folder was stopped, and all when it has gone on', async () => {
    const { reading } = await standpoint();
    const late = 'exporting/late.txt';
    const order = { format: 'json', suggestions: true };
    const stopping = reading.onDidChange((progress) => {
      if (progress?.of === 'decisions') reading.stop();
    });
    try {
      await write(late, '“The tide is late,” said Marta Vell.\n');
      await until(() => reading.stoppedAt !== undefined);
      // VS Code shows no dialogues while such a suite runs, and gives no answer.
      await exportTo('standpoint.exportClaims', 'exporting/half.json', order);
      assert.equal(await read('exporting/half.json'), undefined);
    } finally {
      stopping.dispose();
      await commands.executeCommand('standpoint.resumeReading');
    }
    await exportTo('standpoint.exportClaims', 'exporting/all.json', order);
    const names = (await rowsIn('exporting/all.json')).map(({ article }) => article);
    assert.ok(names.includes(late));
  });

  it('says why a file cannot be written, and loses nothing', async () => {
    await exportTo('standpoint.exportClaims', first.concat('/below.csv'), { format: 'csv' });
    assert.equal(await read(first), articles['exporting/first.txt']);
  });
});
