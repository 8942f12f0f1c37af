import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor } from 'vscode';
import { beginEachWith } from './ownArticle.ts';
import { open, read, select, until } from './workbench.ts';

const name = 'overlaps.txt';
const sidecar = `${name}.claims.yaml`;
const quote = '“The ferry must stay, and the bridge must go,”';
const article = `Council weighs the ferry\n\n${quote} said Marta Vell.\n\n“No,” said Owen Strand.\n`;

const tagKey = (key: number) => commands.executeCommand('standpoint.tagStance', { key });
const accept = () => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
const selected = ({ document, selection }: TextEditor) => document.getText(selection);

/** The stance of each record by its quotation. */
async function stances(): Promise<Readonly<Record<string, string>>> {
  const records = ((await read(sidecar)) ?? '').split('  - id:').slice(1);
  const part = (record: string, pattern: RegExp) => pattern.exec(record)?.[1] ?? '';
  return Object.fromEntries(
    records.map((one) => [part(one, /quote: "(.*)"/), part(one, /stance: (\w+)/)]),
  );
}

describe('claims that overlap', () => {
  let editor: TextEditor;

  beginEachWith(name, article);
  beforeEach(async () => {
    editor = await open(name);
    select(editor, 'the bridge must go', 'all');
    await tagKey(2);
    select(editor, 'The ferry');
    await tagKey(1);
    assert.deepEqual(await stances(), { [quote]: 'supports', 'the bridge must go': 'opposes' });
  });

  it('are asked about where the cursor stands in several, the innermost first and selected', async () => {
    select(editor, 'bridge');
    const tagging = tagKey(4);
    await until(() => selected(editor) === 'the bridge must go', 'the innermost is not selected');
    await accept();
    await tagging;
    assert.deepEqual(await stances(), { [quote]: 'supports', 'the bridge must go': 'mixed' });
  });

  it('are asked about once: the one that was chosen stays the current one', async () => {
    select(editor, 'bridge');
    const tagging = tagKey(4);
    await until(() => selected(editor) === 'the bridge must go', 'the innermost is not selected');
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await until(() => selected(editor) === quote, 'the outer one is not selected');
    await accept();
    await tagging;
    await tagKey(5);
    await tagKey(3);
    assert.deepEqual(await stances(), { [quote]: 'neutral', 'the bridge must go': 'opposes' });
  });

  it('leave everything as it was where none is chosen', async () => {
    const before = await read(sidecar);
    select(editor, 'bridge');
    const cursor = editor.selection;
    const tagging = tagKey(4);
    await until(() => selected(editor) === 'the bridge must go', 'the innermost is not selected');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await tagging;
    assert.equal(await read(sidecar), before);
    await until(() => editor.selection.isEqual(cursor), 'the cursor is not where it was');
  });

  it('are not asked about where only one is meant', async () => {
    select(editor, 'The ferry');
    await tagKey(3);
    select(editor, 'the bridge must go', 'all');
    await tagKey(5);
    assert.deepEqual(await stances(), { [quote]: 'neutral', 'the bridge must go': 'unclear' });
  });
});

describe('the boundaries of a claim in the editor', () => {
  let editor: TextEditor;
  const step = (what: string) => commands.executeCommand(`standpoint.${what}`);

  beginEachWith(name, article);
  beforeEach(async () => {
    editor = await open(name);
  });

  it('move word by word, also when keys come faster than they can be written', async () => {
    select(editor, 'The ferry');
    const steps = [1, 2, 3, 4].map(() => step('shrinkClaimAtEnd'));
    await Promise.all([...steps, step('shrinkClaimAtStart'), step('extendClaimAtEnd')]);
    assert.deepEqual(Object.keys(await stances()), ['The ferry must stay, and the bridge']);
    await until(() => selected(editor) === 'The ferry must stay, and the bridge');
    await tagKey(1);
    assert.deepEqual(await stances(), { 'The ferry must stay, and the bridge': 'supports' });
    for (let undone = 0; undone < 7; undone += 1)
      await commands.executeCommand('standpoint.undoDecision');
    assert.equal(await read(sidecar), undefined);
  });

  it('are those of the selection, in several pieces where several are selected', async () => {
    select(editor, 'The ferry');
    await tagKey(1);
    const at = (words: string) => {
      const start = editor.document.getText().indexOf(words);
      const [from, to] = [start, start + words.length].map((one) =>
        editor.document.positionAt(one),
      );
      assert.ok(from && to);
      return new Selection(from, to);
    };
    editor.selections = [at('The ferry must stay'), at('the bridge must go')];
    await step('setClaimToSelection');
    const text = (await read(sidecar)) ?? '';
    assert.match(text, /quote: "The ferry must stay"[\s\S]*quote: "the bridge must go"/);
    assert.equal(text.match(/- id:/g)?.length, 1);
    assert.match(text, /stance: supports/);
  });

  it('make one claim of several selections', async () => {
    const { document } = editor;
    editor.selections = [
      new Selection(document.positionAt(0), document.positionAt(7)),
      new Selection(document.positionAt(19), document.positionAt(24)),
    ];
    await step('addClaim');
    const text = (await read(sidecar)) ?? '';
    assert.match(text, /quote: "Council"[\s\S]*quote: "ferry"/);
    assert.equal(text.match(/- id:/g)?.length, 1);
  });
});
