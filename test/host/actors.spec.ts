import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import {
  closeAll,
  hoverAt,
  inWorkspace,
  open,
  read,
  remove,
  select,
  tabs,
  until,
  write,
} from './workbench.ts';

const name = 'actors/quay.txt';
const sidecar = `${name}.claims.yaml`;
const other = 'actors/later.txt';
const otherSidecar = `${other}.claims.yaml`;
const codebook = 'actors/standpoint.yaml';
const article = [
  '“The ferry must stay,” said Marta Vell, the harbour master.',
  '',
  '“Nobody asked the fishermen,” said Owen Strand.',
  '',
  '“We were not told,” said Marta Vell.',
  '',
].join('\n');

const listed =
  'standpoint: 1\nactors:\n  - name: "Marta Vell" # since May\n    aliases: ["Vell"]\n';

function records(actor: string): string {
  return [
    'standpoint: 1',
    'claims:',
    '  - id: "abcdef"',
    `    actor: ${actor}   # as printed`,
    '    stance: opposes',
    '    spans:',
    '      - quote: "“We were not told,”"',
    '',
  ].join('\n');
}

const run = (command: string, argument?: unknown) =>
  commands.executeCommand(`standpoint.${command}`, argument);
const hoverSays = (editor: Parameters<typeof hoverAt>[0], at: string, what: string) =>
  until(async () => ((await hoverAt(editor, at)) ?? '').includes(what), `no “${what}” at “${at}”`);

describe('deciding on actors', () => {
  beforeEach(async () => {
    await closeAll();
    await write(codebook, listed);
    for (const file of [sidecar, otherSidecar, other]) await remove(file);
    await write(name, article);
  });

  after(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace('actors'), { recursive: true });
  });

  it('renames the actor at the cursor in the codebook, which opens no tab', async () => {
    const editor = await open(name);
    await hoverSays(editor, '“The ferry', 'Marta Vell');
    select(editor, 'Marta Vell');
    await run('renameActor', { name: 'Marta Vell-Osk' });
    assert.equal(
      await read(codebook),
      listed.replace('"Marta Vell"', '"Marta Vell-Osk"').replace('"Vell"', '"Vell", "Marta Vell"'),
    );
    assert.deepEqual(tabs(), ['quay.txt']);
    await hoverSays(editor, '“The ferry', 'Marta Vell-Osk');
    await commands.executeCommand('standpoint.undoDecision');
    assert.equal(await read(codebook), listed);
  });

  it('renames the actor of a row, after asking in a box', async () => {
    const editor = await open(name);
    await hoverSays(editor, '“The ferry', 'Marta Vell');
    const row = { subject: { by: 'actor', actor: { kind: 'name', name: 'Owen Strand' } } };
    const renaming = run('renameActor', row);
    // The box holds the present name: what changes nothing is accepted and writes nothing.
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await until(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return Promise.race([
        renaming.then(() => true),
        new Promise<false>((no) => setTimeout(no, 50, false)),
      ]);
    });
    assert.equal(await read(codebook), listed);
  });

  it('merges two and adds an alias', async () => {
    const editor = await open(name);
    await hoverSays(editor, '“Nobody', 'Owen Strand');
    await run('mergeActor', { actor: 'Owen Strand', into: 'Vell' });
    assert.equal(
      await read(codebook),
      `${listed}  - name: "Owen Strand"\n    merged_into: "Marta Vell"\n`,
    );
    await hoverSays(editor, '“Nobody', 'Marta Vell');
    await run('addAlias', { actor: 'Marta Vell', alias: 'the harbour master' });
    assert.match((await read(codebook)) ?? '', /\["Vell", "the harbour master"\]/);
  });

  it('splits an actor: codebook and sidecar in one decision', async () => {
    await write(sidecar, records('Vell'));
    const editor = await open(name);
    await hoverSays(editor, '“We were', 'Opposes · Marta Vell');
    const claims = [{ article: inWorkspace(name).toString(), key: '“We were not told,”' }];
    await run('splitActor', { actor: 'Marta Vell', name: 'Ilse Vell', names: ['Vell'], claims });
    assert.equal(await read(sidecar), records('"Ilse Vell"'));
    assert.equal(
      await read(codebook),
      `${listed.replace('["Vell"]', '[]')}  - name: "Ilse Vell"\n    aliases: ["Vell"]\n`,
    );
    await hoverSays(editor, '“We were', 'Opposes · Ilse Vell');
    await commands.executeCommand('standpoint.undoDecision');
    assert.deepEqual([await read(sidecar), await read(codebook)], [records('Vell'), listed]);
  });

  it('begins the codebook at the root of the folder', async () => {
    await remove(codebook);
    const before = await read('standpoint.yaml');
    const editor = await open(name);
    await hoverSays(editor, '“Nobody', 'Owen Strand');
    await until(async () => {
      await run('addAlias', { actor: 'Owen Strand', alias: 'Strand' });
      const text = (await read('standpoint.yaml')) ?? '';
      if (/- name: "Owen Strand"\n {4}aliases: \["Strand"\]/.test(text)) return true;
      await commands.executeCommand('standpoint.undoDecision'); // VS Code has not told of the removal yet
      return false;
    });
    await commands.executeCommand('standpoint.undoDecision');
    assert.equal(await read('standpoint.yaml'), before);
  });

  it('rewrites references after showing what that changes, and opens no sidecar', async () => {
    await write(sidecar, records('Vell'));
    await write(other, article);
    await write(otherSidecar, records("'vell'"));
    const editor = await open(name);
    await hoverSays(editor, '“We were', 'Opposes · Marta Vell');
    const later = await open(other);
    await hoverSays(later, '“We were', 'Opposes · Marta Vell');
    const rewriting = run('rewriteReferences');
    const preview = 'Rewrite References (Preview)';
    await until(() => tabs().some((label) => label.startsWith(preview)), 'no preview');
    assert.equal(await read(sidecar), records('Vell'));
    await until(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await read(sidecar)) === records('"Marta Vell"');
    });
    await rewriting;
    assert.equal(await read(otherSidecar), records('"Marta Vell"'));
    assert.equal(await read(codebook), listed);
    await until(() => tabs().every((label) => label.endsWith('.txt')), `left open: ${tabs()}`);
    assert.equal(
      workspace.textDocuments.some(({ isDirty }) => isDirty),
      false,
    );
    await commands.executeCommand('standpoint.undoDecision');
    assert.deepEqual(
      [await read(sidecar), await read(otherSidecar)],
      [records('Vell'), records("'vell'")],
    );
  });
});

describe('a scale of the project itself', () => {
  const scale = [
    'standpoint: 1',
    'stances:',
    '  - {id: demands, label: "Demands", colour: teal}',
    '  - {id: refuses, label: "Refuses", colour: pink}',
    '  - {id: evades, label: "Evades"}',
    '',
  ].join('\n');

  before(async () => {
    await write(codebook, scale);
    await write(name, article);
    await remove(sidecar);
  });

  after(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace('actors'), { recursive: true });
  });

  it('tags by its own keys, and shows its own words', async () => {
    const editor = await open(name);
    await hoverSays(editor, '“The ferry', 'Marta Vell');
    select(editor, '“The ferry');
    await until(async () => {
      await commands.executeCommand('standpoint.tagStance', { key: 3 });
      if (((await read(sidecar)) ?? '').includes('stance: evades\n')) return true;
      await commands.executeCommand('standpoint.undoDecision'); // VS Code has not told of the codebook yet
      return false;
    });
    await hoverSays(editor, '“The ferry', '3 Evades · Marta Vell');
    await commands.executeCommand('standpoint.tagStance', { key: 4 });
    assert.match((await read(sidecar)) ?? '', /stance: evades\n/);
  });

  it('offers its own stances in the list', async () => {
    const editor = await open(name);
    select(editor, '“Nobody');
    const tagging = commands.executeCommand('standpoint.tagClaim');
    await until(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return ((await read(sidecar)) ?? '').includes('quote: "“Nobody');
    });
    await tagging;
  });

  it('changes with the codebook, also for claims that are tagged', async () => {
    await write(codebook, scale.replace('label: "Evades"', 'label: "Dodges"'));
    const editor = await open(name);
    await hoverSays(editor, '“The ferry', '3 Dodges');
    assert.equal(window.activeTextEditor, editor);
  });
});
