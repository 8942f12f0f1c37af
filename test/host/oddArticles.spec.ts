import assert from 'node:assert/strict';
import { commands, type TextEditor, window, workspace } from 'vscode';
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

const name = 'odd.txt';
const sidecar = `${name}.claims.yaml`;

async function tagged(text: string, quote: string): Promise<{ editor: TextEditor; yaml: string }> {
  await write(name, text);
  const editor = await open(name);
  select(editor, quote);
  await commands.executeCommand('standpoint.tagStance', { key: 1 });
  return { editor, yaml: (await read(sidecar)) ?? '' };
}

describe('odd articles', () => {
  beforeEach(async () => {
    await closeAll();
    await remove(sidecar);
    await remove(name);
  });

  after(async () => {
    await closeAll();
    await remove(sidecar);
    await remove(name);
  });

  it('with CRLF, a byte-order mark and emoji have the right places in their sidecar', async () => {
    const text =
      '\ufeffPier 🚢 news\r\n\r\n🚢 Marta Vell said: “We sail at dawn 🌅.”\r\nShe left.\r\n';
    const { editor, yaml } = await tagged(text, '“We sail');
    assert.match(
      yaml,
      /quote: "“We sail at dawn 🌅.”"\n *before: "er 🚢 news\\n\\n🚢 Marta Vell said: "/,
    );
    assert.match(yaml, /at: "3:21-3:42"/);
    assert.match((await hoverAt(editor, '“We sail')) ?? '', /Supports/);
  });

  it('that are empty or have unbalanced quotes are no trouble', async () => {
    await write(name, '');
    const document = await workspace.openTextDocument(inWorkspace(name));
    const editor = await window.showTextDocument(document);
    await write(
      name,
      '“Open, said Marta Vell. "Half 「 « ‘ \n\n” ” \'\' "\n\n“Whole,” said Ada Brenn.',
    );
    await until(async () => ((await hoverAt(editor, '“Whole')) ?? '').includes('Ada Brenn'));
  });

  it('of 5 MB in one line can be tagged', async () => {
    const line = '“The ferry must stay,” said Marta Vell, and the rain fell on. ';
    const text = line.repeat(Math.ceil(5_000_000 / line.length));
    await write(name, text);
    const document = await workspace.openTextDocument(inWorkspace(name));
    const editor = await window.showTextDocument(document);
    await until(() => document.getText().length === text.length);
    await until(async () => (await hoverAt(editor, '“The ferry')) !== undefined);
    select(editor, '“The ferry');
    await commands.executeCommand('standpoint.tagStance', { key: 2 });
    assert.match((await read(sidecar)) ?? '', /stance: opposes[\s\S]*at: "1:1-1:23"/);
  });

  it('that were never saved are highlighted, and tagging them settles and writes nothing', async () => {
    const document = await workspace.openTextDocument({
      content: '“We sail,” said Marta Vell.',
      language: 'plaintext',
    });
    const editor = await window.showTextDocument(document);
    const isSuggestion = async () => (await hoverAt(editor, '“We sail'))?.includes('Suggestion');
    await until(async () => (await isSuggestion()) ?? false);
    const files = await workspace.fs.readDirectory(inWorkspace('.'));

    select(editor, '“We sail');
    await commands.executeCommand('standpoint.tagStance', { key: 1 });

    assert.ok(await isSuggestion());
    assert.ok(document.isUntitled);
    assert.equal(document.getText(), '“We sail,” said Marta Vell.');
    assert.deepEqual(await workspace.fs.readDirectory(inWorkspace('.')), files);
    await commands.executeCommand('workbench.action.files.revert');
  });
});
