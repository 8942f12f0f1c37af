import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  languages,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { closeAll, diagnosticsOf, hoverAt, open, remove, until, write } from './workbench.ts';

const name = 'languages.txt';
const sidecar = `${name}.claims.yaml`;
const article = 'It rained.\n\n“The bridge is safe,” said Lena Orr, the engineer.\n';
const quote = '“The bridge is safe,”';
const record = [
  'standpoint: 1',
  '',
  'claims:',
  '  - id: "aaaaaa"',
  '    actor: "Lena Orr"',
  '    stance: supports',
  '    spans:',
  `      - quote: "${quote}"`,
  '        before: "It rained.\\n\\n"',
  '        after: " said Lena Orr, the engineer.\\n"',
  '        at: "3:1-3:22"',
  '',
].join('\n');

/** Undefined for what holds by default. */
async function setLanguages(ids: readonly string[] | undefined): Promise<void> {
  const settings = workspace.getConfiguration('standpoint');
  await settings.update('articles.languages', ids, ConfigurationTarget.Global);
}

/** The line, from 0, on which the cursor is after a step from the top. */
async function lineOfNextClaim(editor: TextEditor): Promise<number> {
  await commands.executeCommand('cursorTop');
  await until(() => editor.selection.start.line === 0);
  await commands.executeCommand('standpoint.nextClaim');
  return editor.selection.start.line;
}

describe('the languages of articles', () => {
  afterEach(async () => {
    await setLanguages(undefined);
    await commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await remove(sidecar);
    await remove(name);
  });

  it('count in open documents as soon as they are added', async () => {
    const document = await workspace.openTextDocument({ content: article, language: 'html' });
    const editor = await window.showTextDocument(document);
    assert.equal(await hoverAt(editor, quote), undefined);
    await setLanguages(['plaintext', 'html']);
    await until(async () => ((await hoverAt(editor, quote)) ?? '').includes('Suggestion'));
  });

  it('let go of an article when they are taken away', async () => {
    await write(name, article);
    await write(sidecar, record);
    const editor = await open(name);
    const whole = editor.document.lineAt(2).range;
    await editor.edit((edit) => edit.replace(whole, 'Something else altogether.'));
    await until(() => diagnosticsOf(sidecar).length > 0, 'the claim should have lost its words');
    await setLanguages(['markdown']);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(() => diagnosticsOf(sidecar).length === 0, 'the unsaved text still counts');
  });

  it('decide whether a document has claims to go to', async () => {
    await write(name, article);
    const editor = await open(name);
    await until(async () => (await lineOfNextClaim(editor)) === 2);
    await languages.setTextDocumentLanguage(editor.document, 'html');
    assert.equal(await lineOfNextClaim(editor), 0);
    await languages.setTextDocumentLanguage(editor.document, 'plaintext');
    await until(async () => (await lineOfNextClaim(editor)) === 2);
  });
});
