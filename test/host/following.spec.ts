import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, type TextEditor, window } from 'vscode';
import { beginEachWith } from './ownArticle.ts';
import {
  diagnosticsOf,
  hoverAt,
  open,
  read,
  remove,
  select,
  until,
  watchFor,
  write,
} from './workbench.ts';

const name = 'following.txt';
const sidecar = `${name}.claims.yaml`;
const article =
  '“The bridge is safe,” said Lena Orr, the engineer.\n\n“It sways,” said Paul Dane.\n';
const record = [
  'standpoint: 1',
  '',
  'claims:',
  '  - id: "aaaaaa"',
  '    actor: "Lena Orr"',
  '    stance: supports',
  '    spans:',
  '      - quote: "“The bridge is safe,”"',
  '        before: ""',
  '        after: " said Lena Orr, the engineer.\\n\\n“"',
  '        at: "1:1-1:22"',
  '',
].join('\n');

/** Waits until the card of the first claim has these words. */
async function hoverSays(editor: TextEditor, words: string): Promise<void> {
  const says = async () => ((await hoverAt(editor, '“The bridge')) ?? '').includes(words);
  await until(says, `the card does not say “${words}”`);
}

describe('what happens to files outside Standpoint', () => {
  beginEachWith(name, article);

  it('a sidecar that git brings is shown', async () => {
    const editor = await open(name);
    assert.match((await hoverAt(editor, '“The bridge')) ?? '', /Suggestion/);
    const watched = watchFor(sidecar);
    try {
      await write(sidecar, record);
      await hoverSays(editor, 'Supports');
      await write(sidecar, record.replace('supports', 'opposes'));
      await hoverSays(editor, 'Opposes');
      await watched.told();
      await remove(sidecar);
      await hoverSays(editor, 'Suggestion');
    } finally {
      watched.dispose();
    }
  });

  it('an article that git changes has its claims found by their words', async () => {
    await write(sidecar, record);
    const editor = await open(name);
    await write(name, `A new first paragraph.\n\n${article}`);
    await until(() => editor.document.getText().startsWith('A new'));
    await hoverSays(editor, 'Supports');
  });

  it('a sidecar with conflict markers is a problem with its line, and is left alone', async () => {
    const conflict = record.replace(
      '    stance: supports\n',
      '<<<<<<< ours\n    stance: supports\n=======\n    stance: opposes\n>>>>>>> theirs\n',
    );
    await write(sidecar, conflict);
    const editor = await open(name);
    await until(() => diagnosticsOf(sidecar).length > 0);
    const [problem, ...others] = diagnosticsOf(sidecar);
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'conflict-markers');
    assert.equal(problem?.severity, DiagnosticSeverity.Error);
    assert.equal(problem?.range.start.line, 5);
    assert.match((await hoverAt(editor, '“The bridge')) ?? '', /Suggestion/);
    select(editor, '“The bridge');
    await commands.executeCommand('standpoint.tagStance', { key: 1 });
    assert.equal(await read(sidecar), conflict);
    await until(async () => {
      await commands.executeCommand('notification.acceptPrimaryAction'); // “Open …”
      return window.activeTextEditor?.document.uri.path.endsWith(sidecar) ?? false;
    });
    assert.equal(window.activeTextEditor?.selection.active.line, 5);
    await write(sidecar, record);
    await until(() => diagnosticsOf(sidecar).length === 0);
  });

  it('an unknown stance is a problem of its record alone', async () => {
    await write(sidecar, record.replace('supports', 'furious'));
    await open(name);
    await until(() => diagnosticsOf(sidecar).length > 0);
    const [problem] = diagnosticsOf(sidecar);
    assert.equal(problem?.code, 'unknown-stance');
    assert.equal(problem?.range.start.line, 5);
  });

  it('a codebook that appears counts at once', async () => {
    await write(sidecar, record.replace('supports', 'furious'));
    const editor = await open(name);
    try {
      await write(
        'standpoint.yaml',
        'standpoint: 1\nstances:\n  - {id: furious, label: "Furious", key: 7, colour: pink}\n',
      );
      await hoverSays(editor, '7 Furious');
    } finally {
      await remove('standpoint.yaml');
    }
    await hoverSays(editor, 'Unknown stance');
  });
});
