import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { untilNothingIsDecided } from './ownArticle.ts';
import {
  closeAll,
  hoverAt,
  inWorkspace,
  open,
  read,
  remove,
  select,
  until,
  write,
} from './workbench.ts';

const articles = {
  'seeding/first.txt': '“The ferry must stay,” said Marta Vell.\n\n“It sways,” said Paul Dane.\n',
  'seeding/deep/second.txt': '“We sail at noon,” said Owen Strand.\n',
};
const [first, second] = Object.keys(articles) as [string, string];
const sidecarText = async (name: string) => (await read(`${name}.claims.yaml`)) ?? '';
const records = async (name: string) => (await sidecarText(name)).match(/- id:/g)?.length ?? 0;
const seed = (...args: readonly unknown[]) =>
  commands.executeCommand('standpoint.seedClaims', ...args);

describe('seeding claims', () => {
  beforeEach(async () => {
    await closeAll();
    for (const [name, text] of Object.entries(articles)) {
      await remove(`${name}.claims.yaml`);
      await write(name, text);
    }
    for (const [name, text] of Object.entries(articles)) await untilNothingIsDecided(name, text);
  });

  after(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace('seeding'), { recursive: true });
  });

  it('of a file of the Explorer stores its suggestions untagged; a tag fills one in', async () => {
    await seed(inWorkspace(first));
    assert.equal(await records(first), 2);
    assert.equal(await records(second), 0);
    assert.doesNotMatch(await sidecarText(first), /actor|stance/);
    const editor = await open(first);
    await until(async () => ((await hoverAt(editor, '“The ferry')) ?? '').includes('Not tagged'));
    select(editor, '“The ferry');
    await commands.executeCommand('standpoint.tagStance', { key: 1 });
    assert.match(await sidecarText(first), /actor: "Marta Vell"\n {4}stance: supports\n/);
    assert.equal(await records(first), 2);
  });

  it('of a folder takes all articles in it, and one undo takes all of them back', async () => {
    await seed(inWorkspace('seeding'), [inWorkspace('seeding')]);
    assert.deepEqual([await records(first), await records(second)], [2, 1]);
    await commands.executeCommand('standpoint.undoDecision');
    assert.deepEqual(
      [await read(`${first}.claims.yaml`), await read(`${second}.claims.yaml`)],
      [undefined, undefined],
    );
  });

  it('of articles of the sidebar takes those that are selected', async () => {
    const node = (name: string) => ({
      type: 'group',
      subject: { by: 'article', article: inWorkspace(name).toString() },
    });
    await seed(node(second), [node(second), node(first)]);
    assert.deepEqual([await records(first), await records(second)], [2, 1]);
  });

  it('leaves a sidecar that cannot be read as it is, and seeds the others', async () => {
    await write(`${first}.claims.yaml`, 'claims: [');
    await seed(inWorkspace('seeding'));
    assert.equal(await sidecarText(first), 'claims: [');
    assert.equal(await records(second), 1);
  });
});
