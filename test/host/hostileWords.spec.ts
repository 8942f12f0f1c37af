import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type Hover,
  type MarkdownString,
  workspace,
} from 'vscode';
import { closeAll, hoverMarkdown, inWorkspace, open, remove, until, write } from './workbench.ts';

const name = 'words $(trash) [x](command_y).txt';
const sidecar = `${name}.claims.yaml`;
const actor = '[x](command:workbench.action.quit) $(trash) <img src=x> \u202eVell';
const quoted = JSON.stringify(actor);

/** What would act in Markdown that nobody escaped. */
const acting = /(?<!\\)\]\(command:workbench|(?<![\\;])\$\(trash\)|(?<!\\)<img|\u202e/;

describe('an actor that is named like a link, an icon, a picture and an order to turn round', () => {
  before(async () => {
    await write(name, '“We sail,” said Marta Vell.\n');
    await write(
      sidecar,
      [
        'standpoint: 1',
        'claims:',
        '  - id: "a"',
        `    actor: ${quoted}`,
        `    target: ${quoted}`,
        `    note: ${quoted}`,
        '    stance: supports',
        '    spans:',
        '      - quote: "“We sail,”"',
        '        before: ""',
        '        after: " said Marta Vell."',
        '        at: "1:1-1:11"',
        '',
      ].join('\n'),
    );
  });

  after(async () => {
    await workspace.getConfiguration('standpoint').update('codeLens.enabled', undefined);
    await closeAll();
    await remove(sidecar);
    await remove(name);
  });

  it('is nothing but words on the card of its claim, which may run named commands alone', async () => {
    const editor = await open(name);
    await until(async () => (await hoverMarkdown(editor, '“We sail')).includes('Supports'));
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      editor.document.positionAt(2),
    );
    const parts = hovers.flatMap(({ contents }) => contents as MarkdownString[]);
    assert.ok(parts.length > 0);
    for (const { value, isTrusted, supportHtml } of parts) {
      assert.doesNotMatch(value, acting);
      assert.notEqual(isTrusted, true);
      assert.ok(!supportHtml);
    }
  });

  it('is nothing but words above its claim', async () => {
    await workspace.getConfiguration('standpoint').update('codeLens.enabled', true);
    let titles: readonly string[] = [];
    await until(async () => {
      const lenses = await commands.executeCommand<CodeLens[]>(
        'vscode.executeCodeLensProvider',
        inWorkspace(name),
        5,
      );
      titles = lenses.flatMap(({ command }) => command?.title ?? []);
      return titles.length > 0;
    });
    for (const title of titles) assert.doesNotMatch(title, /\$\(trash\)|\u202e/);
  });

  it('is nothing but words in the outline and where it is offered to somebody who types', async () => {
    // VS Code is made to ask for the outline anew after a change, and has none for that moment.
    await until(async () => {
      const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        inWorkspace(name),
      );
      return symbols !== undefined && symbols.length > 0;
    });
    const document = await workspace.openTextDocument(inWorkspace(sidecar));
    const offered = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().indexOf(quoted) + 1),
    );
    for (const { documentation } of offered.items) {
      const markdown = typeof documentation === 'object' ? documentation : undefined;
      assert.notEqual(markdown?.isTrusted, true);
      assert.doesNotMatch(markdown?.value ?? '', acting);
    }
  });
});
