import assert from 'node:assert/strict';
import {
  type Command,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  Range,
  type TextEditor,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import {
  closeAll,
  codeActionsAt,
  diagnosticsOf,
  hoverAt,
  inWorkspace,
  open,
  read,
  remove,
  select,
  until,
  write,
} from './workbench.ts';

const name = 'anchors.txt';
const sidecar = `${name}.claims.yaml`;
const article = [
  'The engineers were on the bridge all night.',
  '',
  '“The bridge is safe for all lorries this week,” said Lena Orr, the engineer of the town.',
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
  '      - quote: "“The bridge is safe for all lorries this week,”"',
  '        before: " were on the bridge all night.\\n\\n"',
  '        after: " said Lena Orr, the engineer of "',
  '        at: "3:1-3:48"',
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

/** Waits until the sidecar on disk says something, and tells the difference where it does not. */
async function sidecarBecomes(expected: string): Promise<void> {
  const isExpected = async () => (await read(sidecar)) === expected;
  await until(isExpected).catch(() => undefined);
  assert.equal(await read(sidecar), expected);
}

/** What git does to an open article: it is another text at once. */
async function replaceOutside(text: string, editor: TextEditor): Promise<void> {
  await write(name, text);
  await until(() => editor.document.getText() === text, 'the editor shows the older text');
}

/** The problems of the sidecar, by code. */
async function problemsBecome(...codes: readonly string[]): Promise<readonly Diagnostic[]> {
  const now = () => diagnosticsOf(sidecar).map(({ code }) => String(code));
  await until(() => now().sort().join() === codes.toSorted().join(), `problems: ${codes}`);
  return diagnosticsOf(sidecar);
}

/** The quick fixes for a problem of the sidecar, by title. */
async function fixesFor(problem: Diagnostic): Promise<ReadonlyMap<string, Command>> {
  await workspace.openTextDocument(inWorkspace(sidecar)); // Only an open file has actions.
  const actions = await codeActionsAt(inWorkspace(sidecar), problem.range);
  return new Map(
    actions.flatMap(({ title, command }) => (command === undefined ? [] : [[title, command]])),
  );
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
    const expected = records.replace('all lorries', 'most lorries').replace('3:48', '3:49');
    await sidecarBecomes(expected);
    await typeOver(editor, 'The engineers', 'Late edition\n\nThe engineers');
    await typeOver(editor, 'every gust', 'each gust');
    assert.ok(await editor.document.save());
    const last = expected
      .replace('every gust', 'each gust')
      .replace('at: "5:1-5:40"', 'at: "7:1-7:39"');
    await sidecarBecomes(last);
  });

  it('go on asking for a review that a save is no answer to', async () => {
    await typeOver(editor, 'is safe', 'is not safe');
    await typeOver(editor, 'every gust', 'each gust');
    assert.ok(await editor.document.save());
    await until(async () => ((await read(sidecar)) ?? '').includes('each gust'));
    assert.match((await read(sidecar)) ?? '', /The bridge is safe/);
  });

  it('are found again where the whole article is replaced from outside, and nothing is written', async () => {
    await replaceOutside(`A new first paragraph.\n\n${article}`, editor);
    await until(async () => ((await hoverAt(editor, '“The')) ?? '').includes('Moved'));
    await problemsBecome();
    await replaceOutside(article.replace('is safe', 'is not safe'), editor);
    await problemsBecome('needs-review');
    const hover = (await hoverAt(editor, '“The')) ?? '';
    assert.match(hover, /words have changed: with “not”/);
    assert.match(hover, /They were: “The bridge is safe for all lorries this week,”/);
    await replaceOutside(article.replace(/“It sways.*\n/, ''), editor);
    await problemsBecome('orphan');
    await replaceOutside(article, editor);
    await problemsBecome();
    assert.doesNotMatch((await hoverAt(editor, '“The')) ?? '', /Moved|changed/);
    assert.equal(await read(sidecar), records);
  });

  it('are confirmed with their changed words by a quick fix, which can be undone', async () => {
    await replaceOutside(article.replace('is safe', 'is not safe'), editor);
    const [problem] = await problemsBecome('needs-review');
    assert.ok(problem);
    assert.equal(problem.severity, DiagnosticSeverity.Warning);
    const confirm = (await fixesFor(problem)).get('Confirm claim with its changed words');
    assert.ok(confirm);
    await commands.executeCommand(confirm.command, ...(confirm.arguments ?? []));
    await sidecarBecomes(records.replace('is safe', 'is not safe').replace('3:48', '3:52'));
    await problemsBecome();
    await commands.executeCommand('standpoint.undoDecision');
    await sidecarBecomes(records);
    await problemsBecome('needs-review');
  });

  it('are re-anchored to a selection, or dismissed, once they are gone', async () => {
    await replaceOutside(article.replace('It sways with every gust of the wind', 'No'), editor);
    const [problem] = await problemsBecome('orphan');
    assert.ok(problem);
    const fixes = await fixesFor(problem);
    const reanchor = fixes.get('Re-anchor claim to the selection in the article');
    const dismiss = fixes.get('Dismiss claim that is no longer in the text');
    assert.ok(reanchor && dismiss);
    select(editor, '“No,”', 'all');
    await commands.executeCommand(reanchor.command, ...(reanchor.arguments ?? []));
    await sidecarBecomes(
      records.replace('It sways with every gust of the wind', 'No').replace('5:40', '5:6'),
    );
    await problemsBecome();
    await commands.executeCommand('standpoint.undoDecision');
    await sidecarBecomes(records);
    await commands.executeCommand(dismiss.command, ...(dismiss.arguments ?? []));
    await sidecarBecomes(records.slice(0, records.indexOf('\n  - id: "bbbbbb"')));
    await commands.executeCommand('standpoint.undoDecision');
    await sidecarBecomes(records);
  });
});
