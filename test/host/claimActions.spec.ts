import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeLens,
  ConfigurationTarget,
  commands,
  type TextEditor,
  workspace,
} from 'vscode';
import { beginEachWith } from './ownArticle.ts';
import { codeActionsAt, open, read, select, until } from './workbench.ts';

const name = 'actions.txt';
const sidecar = `${name}.claims.yaml`;
const article =
  'Council weighs the ferry\n\n“The ferry must stay,” said Marta Vell.\n\n“No,” said Owen Strand.\n';

async function actionsAt({ document, selection }: TextEditor): Promise<readonly CodeAction[]> {
  const actions = await codeActionsAt(document.uri, selection);
  return actions.filter(({ command }) => command?.command.startsWith('standpoint.'));
}

async function run(actions: readonly CodeAction[], title: string): Promise<void> {
  const command = actions.find((action) => action.title === title)?.command;
  assert.ok(command, `no action “${title}”`);
  await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

describe('what the editor offers at its lamp', () => {
  let editor: TextEditor;

  beginEachWith(name, article);
  beforeEach(async () => {
    editor = await open(name);
  });

  it('is every stance of a claim but its own, and what else can be decided', async () => {
    select(editor, '“The ferry');
    const before = await actionsAt(editor);
    assert.deepEqual(
      before.map(({ title }) => title),
      [
        'Tag: ▲ Supports (Alt+Shift+1)',
        'Tag: ▼ Opposes (Alt+Shift+2)',
        'Tag: ■ Neutral (Alt+Shift+3)',
        'Tag: ◆ Mixed (Alt+Shift+4)',
        'Tag: ? Unclear (Alt+Shift+5)',
        'Assign actor…',
        'Assign target…',
        'Edit note…',
        'Dismiss: this is no claim',
      ],
    );
    assert.ok(before.every(({ isPreferred }) => isPreferred !== true));
    await run(before, 'Tag: ▼ Opposes (Alt+Shift+2)');
    assert.match((await read(sidecar)) ?? '', /actor: "Marta Vell"\n {4}stance: opposes/);
    const titles = (await actionsAt(editor)).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.includes('Opposes')));
  });

  it('makes a claim of selected words, and gives them to a claim', async () => {
    select(editor, 'weighs the ferry', 'all');
    await run(await actionsAt(editor), 'Mark selection as claim');
    assert.match((await read(sidecar)) ?? '', /quote: "weighs the ferry"/);
    select(editor, 'Council weighs', 'all');
    await run(await actionsAt(editor), 'Set claim to selection');
    const text = (await read(sidecar)) ?? '';
    assert.match(text, /quote: "Council weighs"/);
    assert.equal(text.match(/- id:/g)?.length, 1);
  });

  it('is nothing of Standpoint where there is no claim', async () => {
    select(editor, 'Council');
    assert.deepEqual(await actionsAt(editor), []);
  });
});

describe('lines above claims', () => {
  const lenses = (editor: TextEditor) =>
    commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri, 99);
  const titles = async (editor: TextEditor) =>
    (await lenses(editor)).map(({ command }) => command?.title);
  const settings = () => workspace.getConfiguration('standpoint.codeLens');

  beginEachWith(name, article);
  after(() => settings().update('enabled', undefined, ConfigurationTarget.Global));

  it('are off, come at once when they are switched on, and say what is decided', async () => {
    const editor = await open(name);
    assert.deepEqual(await titles(editor), []);
    await settings().update('enabled', true, ConfigurationTarget.Global);
    await until(async () => (await lenses(editor)).length === 2, 'there are no two lenses');
    assert.deepEqual(await titles(editor), ['Marta Vell · Suggestion', 'Owen Strand · Suggestion']);
    select(editor, '“The ferry');
    await commands.executeCommand('standpoint.tagStance', { stance: 'supports' });
    assert.deepEqual(await titles(editor), ['▲ Marta Vell · Supports', 'Owen Strand · Suggestion']);
  });
});
