import assert from 'node:assert/strict';
import { commands, Range, type TextEditor, WorkspaceEdit, workspace } from 'vscode';
import { closeAll, hoverAt, open, read, remove, until, write } from './workbench.ts';

const name = 'anchors.txt';
const sidecar = `${name}.claims.yaml`;
const article = [
  'The engineers were on the bridge all night.',
  '',
  '“The bridge is safe for all lorries,” said Lena Orr, the engineer of the town.',
  '',
  '“It sways with every gust of the wind,” said Paul Dane, who drives the bus.',
  '',
].join('\n');
const records = [
  'standpoint: 1',
  '',
  'claims:',
  '  - id: "aaaaaa"',
  '    actor: "Lena Orr"',
  '    stance: supports   # sure?',
  '    spans:',
  '      - quote: "“The bridge is safe for all lorries,”"',
  '        before: " were on the bridge all night.\\n\\n"',
  '        after: " said Lena Orr, the engineer of "',
  '        at: "3:1-3:38"',
  '',
  '  - id: "bbbbbb"',
  '    actor: "Paul Dane"',
  '    stance: opposes',
  '    spans:',
  '      - quote: "“It sways with every gust of the wind,”"',
  '        before: "Orr, the engineer of the town.\\n\\n"',
  '        after: " said Paul Dane, who drives the "',
  '        at: "5:1-5:40"',
  '',
].join('\n');

async function typeOver(editor: TextEditor, over: string, instead: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(over);
  assert.ok(start >= 0, `“${over}” is in the article`);
  const range = new Range(document.positionAt(start), document.positionAt(start + over.length));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, instead);
  assert.ok(await workspace.applyEdit(edit));
}

describe('claims in an article that is edited', () => {
  let editor: TextEditor;

  beforeEach(async () => {
    await closeAll();
    await remove(sidecar);
    await write(name, article);
    await write(sidecar, records);
    editor = await open(name);
    await until(async () => ((await hoverAt(editor, '“The')) ?? '').includes('Supports'));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await remove(sidecar);
    await remove(name);
  });

  it('are anchored anew when it is saved, and no other line of the sidecar is touched', async () => {
    await typeOver(editor, 'all lorries', 'most lorries');
    assert.ok(await editor.document.save());
    const expected = records.replace('all lorries', 'most lorries').replace('3:38', '3:39');
    await until(async () => (await read(sidecar)) === expected);
    await typeOver(editor, 'The engineers', 'Late edition\n\nThe engineers');
    await typeOver(editor, 'every gust', 'each gust');
    assert.ok(await editor.document.save());
    const last = expected
      .replace('every gust', 'each gust')
      .replace('at: "5:1-5:40"', 'at: "7:1-7:39"');
    await until(async () => (await read(sidecar)) === last);
  });

  it('go on asking for a review that a save is no answer to', async () => {
    await typeOver(editor, 'is safe', 'is not safe');
    await typeOver(editor, 'every gust', 'each gust');
    assert.ok(await editor.document.save());
    await until(async () => ((await read(sidecar)) ?? '').includes('each gust'));
    assert.match((await read(sidecar)) ?? '', /The bridge is safe/);
  });
});
