import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { beginEachWith } from './ownArticle.ts';
import { diagnosticsOf, inWorkspace, open, read, select, until, write } from './workbench.ts';

const name = 'oddSidecar.txt';
const sidecar = `${name}.claims.yaml`;
const article = '“We sail,” said Marta Vell.\n\n“We stay,” said Ada Brenn.\n';
const record = [
  'standpoint: 1',
  '',
  'claims:',
  '  # “Café” is hers.',
  '  - id: "aaaaaa"',
  '    actor: "Marta Vell"',
  '    stance: supports',
  '    mood: "grim"   # sure?',
  '    spans:',
  '      - quote: "“We sail,”"',
  '        before: ""',
  '        after: " said Marta Vell.\\n\\n“We stay,” s"',
  '        at: "1:1-1:11"',
  '',
].join('\n');

async function bytes(): Promise<readonly number[]> {
  return [...(await workspace.fs.readFile(inWorkspace(sidecar)))];
}

/** Tags the claim of Ada Brenn, while a tab shows the sidecar or not. */
async function tagOther(isShown: boolean): Promise<void> {
  const editor = await open(name);
  if (isShown) {
    await commands.executeCommand('vscode.open', inWorkspace(sidecar), { preview: false });
    await window.showTextDocument(editor.document, { preview: false });
  }
  select(window.activeTextEditor ?? editor, '“We stay');
  await commands.executeCommand('standpoint.tagStance', { key: 2 });
}

for (const isShown of [false, true]) {
  describe(`a sidecar ${isShown ? 'in a tab' : 'on disk'}`, () => {
    beginEachWith(name, article);

    it('whose bytes are no UTF-8 keeps every one of them, and says in which line that is', async () => {
      const latin1 = Uint8Array.from(record.replaceAll(/[“”]/g, '"'), (one) => one.charCodeAt(0));
      await workspace.fs.writeFile(inWorkspace(sidecar), latin1);
      await tagOther(isShown);
      assert.deepEqual(await bytes(), [...latin1]);
      await until(() => diagnosticsOf(sidecar).length > 0);
      const [problem] = diagnosticsOf(sidecar);
      assert.deepEqual([problem?.code, problem?.range.start.line], ['not-utf-8', 3]);
    });

    it('with a byte-order mark and CRLF keeps both, and all that is not decided on', async () => {
      const windows = `\ufeff${record.replaceAll('\n', '\r\n')}`;
      await write(sidecar, windows);
      await tagOther(isShown);
      const after = (await read(sidecar)) ?? '';
      assert.ok(after.startsWith(windows), after);
      assert.match(after, /actor: "Ada Brenn"\r\n {4}stance: opposes\r\n/);
      assert.doesNotMatch(after, /[^\r]\n/);
    });
  });
}
