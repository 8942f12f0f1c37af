import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CompletionList,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type Position,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  closeAll,
  codeActionsAt,
  diagnosticsOf,
  inWorkspace,
  read,
  remove,
  until,
  write,
} from './workbench.ts';

const folder = 'by-hand';
const article = `${folder}/ferry.txt`;
const sidecar = `${article}.claims.yaml`;
const codebook = `${folder}/standpoint.yaml`;
const broken = `${folder}/broken.txt.claims.yaml`;

const articleText = '“The ferry must stay,” said Marta Vell.\n\nVell left.\n';
const codebookText = [
  'standpoint: 1',
  'actors:',
  '  - name: "Marta Vell"',
  '    aliases: ["Vell"]',
  '    group: "Orvany"',
  '  - {name: "The Old Minister", merged_into: "Marta Vell"}',
  'targets:',
  '  - {id: "ferry", label: "Keeping the ferry"}',
  'stances:',
  '  - {id: backs, label: "Backs it", key: 1}',
  '',
].join('\n');
const sidecarText = [
  'standpoint: 1',
  'claims:',
  '  - id: "aaaaaa"',
  '    actor: "Vell"',
  '    stance: backs',
  '    target: "ferry"',
  '    spans:',
  '      - quote: "“The ferry must stay,”"',
  '        before: ""',
  '        after: " said Marta Vell.\\n\\nVell left.\\n"',
  '        at: "1:1-1:23"',
  '',
].join('\n');

/** The document of a file with this text, shown, after Standpoint took it in. */
async function show(name: string, text: string): Promise<TextDocument> {
  const uri = await write(name, text);
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  await until(() => document.getText() === text, `${name} shows an older text`);
  return document;
}

/** Inside the first match. */
function inside(document: TextDocument, words: string): Position {
  const start = document.getText().indexOf(words);
  assert.notEqual(start, -1, words);
  return document.positionAt(start + 1);
}

async function hover(document: TextDocument, words: string): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    inside(document, words),
  );
  const parts = hovers.flatMap(({ contents }) =>
    contents.map((one) => (one as MarkdownString).value),
  );
  return parts.join('\n').replaceAll('&nbsp;', ' ').replaceAll('\\', '');
}

async function labels(document: TextDocument, words: string): Promise<readonly string[]> {
  const start = document.getText().indexOf(words) + words.length;
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(start),
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** `file:line` of every place that a command answers with. */
async function places(
  command: string,
  document: TextDocument,
  words: string,
): Promise<readonly string[]> {
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    command,
    document.uri,
    inside(document, words),
  );
  return found
    .map((one) =>
      'targetUri' in one
        ? `${nameOf(one.targetUri)}:${(one.targetSelectionRange ?? one.targetRange).start.line + 1}`
        : `${nameOf(one.uri)}:${one.range.start.line + 1}`,
    )
    .sort();
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

async function rename(document: TextDocument, words: string, to: string): Promise<void> {
  const edit = await commands.executeCommand<WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    inside(document, words),
    to,
  );
  assert.equal(await workspace.applyEdit(edit), true);
}

async function fixes(name: string, code: string): Promise<readonly CodeAction[]> {
  await until(() => diagnosticsOf(name).some((one) => one.code === code), `no problem ${code}`);
  const problem = diagnosticsOf(name).find((one) => one.code === code);
  assert.ok(problem);
  const found = await codeActionsAt(inWorkspace(name), problem.range);
  return found.filter(({ edit }) => edit !== undefined);
}

async function textOf(name: string): Promise<string> {
  return (await workspace.openTextDocument(inWorkspace(name))).getText();
}

async function emptyFolder(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await closeAll();
  for (const name of [article, sidecar, codebook, broken]) await remove(name);
}

describe('editing sidecars and the codebook by hand', () => {
  beforeEach(async () => {
    await emptyFolder();
    await write(article, articleText);
    await write(codebook, codebookText);
    await show(article, articleText);
  });
  after(emptyFolder);

  /** The sidecar, once the codebook's names are known for it. */
  async function openSidecar(text = sidecarText): Promise<TextDocument> {
    const document = await show(sidecar, text);
    await until(async () => (await hover(document, '"Vell"')).includes('Orvany'));
    return document;
  }

  it('completes actors, stances, targets and missing keys, also beside a mistake', async () => {
    const typed = sidecarText
      .replace('"Vell"', '')
      .replace('stance: backs', 'stance: b')
      .replace('"ferry"', '')
      .concat('  - id: "b"\n    actor: "Vell"\n    sta\n');
    const document = await openSidecar(typed);
    const actors = await labels(document, 'actor: ');
    assert.ok(actors.includes('Marta Vell') && actors.includes('Vell'), `${actors}`);
    assert.ok((await labels(document, 'stance: b')).includes('backs'));
    assert.ok((await labels(document, 'target: ')).includes('ferry'));
    const keys = await labels(document, 'actor: "Vell"\n    sta');
    assert.deepEqual(
      ['stance', 'target', 'spans'].filter((key) => !keys.includes(key)),
      [],
    );
  });

  it('says who an actor is, what a stance and a target are, and where words stand', async () => {
    const document = await openSidecar();
    assert.match(await hover(document, '"Vell"'), /Marta Vell\s+Orvany\s+Also “Vell”\s/);
    assert.match(await hover(document, '"Vell"'), /Merged into it: “The.Old.Minister”/);
    assert.match(await hover(document, 'backs'), /Backs it/);
    assert.match(await hover(document, '"ferry"'), /Keeping the ferry/);
    await until(async () => (await hover(document, '“The ferry')).includes('ferry.txt:1:1'));
    assert.match(
      await hover(document, '“The ferry'),
      /as they did[\s\S]*#L1(?:,|%2C)1-1(?:,|%2C)23/,
    );
  });

  it('leads from a sidecar to the codebook and to the article', async () => {
    const document = await openSidecar();
    const definition = 'vscode.executeDefinitionProvider';
    assert.deepEqual(await places(definition, document, '"Vell"'), ['standpoint.yaml:3']);
    assert.deepEqual(await places(definition, document, 'backs'), ['standpoint.yaml:10']);
    assert.deepEqual(await places(definition, document, '"ferry"'), ['standpoint.yaml:8']);
    assert.deepEqual(await places(definition, document, '1:1-1:23'), ['ferry.txt:1']);
  });

  it('finds an actor and a target in sidecars and articles', async () => {
    await openSidecar();
    const document = await show(codebook, codebookText);
    const references = 'vscode.executeReferenceProvider';
    assert.deepEqual(await places(references, document, 'Marta Vell'), [
      'ferry.txt.claims.yaml:4',
      'ferry.txt:1',
      'ferry.txt:3',
      'standpoint.yaml:3',
      'standpoint.yaml:4',
      'standpoint.yaml:6',
      'standpoint.yaml:6',
    ]);
    assert.deepEqual(await places(references, document, 'ferry'), [
      'ferry.txt.claims.yaml:6',
      'ferry.txt:1',
      'standpoint.yaml:8',
    ]);
  });

  it('renames an actor in the codebook alone, and a target wherever it stands', async () => {
    const document = await openSidecar();
    const codebookDocument = await show(codebook, codebookText);
    await rename(codebookDocument, 'Marta Vell', 'Marta Vell-Orr');
    assert.match(
      await textOf(codebook),
      /name: "Marta Vell-Orr"\n {4}aliases: \["Vell", "Marta Vell"\]/,
    );
    assert.equal(await textOf(sidecar), sidecarText);
    await rename(document, '"ferry"', 'night ferry');
    assert.match(await textOf(codebook), /\{id: "night ferry", label/);
    assert.equal(await textOf(sidecar), sidecarText.replace('"ferry"', '"night ferry"'));
  });

  it('refuses to rename an actor where no codebook could keep the old name', async () => {
    const document = await openSidecar();
    await remove(codebook);
    await until(async () => (await hover(document, '"Vell"')).includes('not in the codebook'));
    await assert.rejects(rename(document, '"Vell"', 'Marta Vell'), /There is no codebook yet/);
    assert.equal(await textOf(sidecar), sidecarText);
  });

  it('refuses to rename where a sidecar cannot be read in full, and names it', async () => {
    const document = await openSidecar();
    await write(broken, sidecarText.replace('stance: backs', 'stance: backs: twice'));
    await until(() => diagnosticsOf(broken).length > 0);
    await assert.rejects(rename(document, '"ferry"', 'boat'), (error: Error) =>
      /“broken\.txt\.claims\.yaml” cannot be read in full/.test(error.message),
    );
    assert.equal(await textOf(sidecar), sidecarText);
    assert.equal(await read(codebook), codebookText);
  });

  it('has an outline by record, and links to the article', async () => {
    const document = await openSidecar();
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const claims = symbols.find(({ name }) => name === 'claims');
    assert.deepEqual(
      claims?.children.map(({ name, detail }) => [name, detail]),
      [['Vell – backs – “The ferry must stay,”', 'ferry']],
    );
    const links = await commands.executeCommand<DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      10,
    );
    const targets = links.map(
      ({ target }) => `${target?.path.split('/').at(-1)}#${target?.fragment}`,
    );
    assert.deepEqual(targets.sort(), ['ferry.txt#', 'ferry.txt#L1,1-1,23']);
  });

  it('offers ways out of problems in a sidecar, in the codebook too', async () => {
    await openSidecar(sidecarText.replace('backs', 'bcks').replace('"ferry"', '"boat"'));
    const [stance] = await fixes(sidecar, 'unknown-stance');
    assert.equal(stance?.title, 'Change to “backs” (Backs it)');
    assert.equal(stance?.isPreferred, true);
    const target = (await fixes(sidecar, 'unknown-target')).find(({ title }) => /^Add/.test(title));
    assert.ok(target?.edit);
    await workspace.applyEdit(target.edit);
    assert.match(
      await textOf(codebook),
      /Keeping the ferry"\}\n {2}- \{id: "boat", label: "boat"\}\n/,
    );
    await until(() => diagnosticsOf(sidecar).every(({ code }) => code !== 'unknown-target'));
  });

  it('offers ways out of problems in the codebook', async () => {
    const clash = '  - name: "Owen Strand"\n    aliases: ["Vell"]\n    kind: persn\ntargets:';
    await show(codebook, codebookText.replace('targets:', clash));
    const aliases = await fixes(codebook, 'alias-taken');
    assert.deepEqual(
      aliases.map(({ title }) => title),
      ['Remove “Vell” from “Owen Strand”', 'Remove “Vell” from “Marta Vell”'],
    );
    const [kind] = await fixes(codebook, 'unknown-kind');
    assert.ok(kind?.edit);
    await workspace.applyEdit(kind.edit);
    assert.match(await textOf(codebook), /kind: person\n/);
  });
});
