import assert from 'node:assert/strict';
import {
  commands,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type LocationLink,
  type SelectionRange,
  type SymbolInformation,
  type TextEditor,
  workspace,
} from 'vscode';
import {
  closeAll,
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

const folder = 'native';
const name = `${folder}/quay.txt`;
const later = `${folder}/later.md`;
const sidecar = `${name}.claims.yaml`;
const codebook = `${folder}/standpoint.yaml`;
const article = [
  '“The ferry must stay,” said Marta Vell, the harbour master. “We will fight for it,” she said.',
  '',
  'It was late.',
  '',
  'Nobody spoke.',
  '',
  '“Nobody asked the glassblowers,” said Nils Oberlin.',
  '',
].join('\n');
const markdown = [
  '# The quay',
  '',
  'It was late.',
  '',
  'Nobody spoke.',
  '',
  '## The ferry',
  '',
  '“We were not told,” said Marta Vell.',
  '',
].join('\n');
const listed = 'standpoint: 1\nactors:\n  - name: "Marta Vell"\n    aliases: ["Vell"]\n';

function ask<T>(provider: string, editor: TextEditor, words: string): Thenable<T> {
  const at = editor.document.getText().indexOf(words);
  assert.notEqual(at, -1, words);
  const position = editor.document.positionAt(at + 1);
  return commands.executeCommand<T>(`vscode.${provider}`, editor.document.uri, position);
}

function outline(editor: TextEditor): Thenable<DocumentSymbol[] | undefined> {
  return commands.executeCommand('vscode.executeDocumentSymbolProvider', editor.document.uri);
}

function folds(editor: TextEditor): Thenable<FoldingRange[] | undefined> {
  return commands.executeCommand('vscode.executeFoldingRangeProvider', editor.document.uri);
}

/** `file:line` of each place, in order. */
function places(found: readonly (Location | LocationLink)[]): readonly string[] {
  return found.map((one) => {
    const [uri, range] =
      'targetUri' in one ? [one.targetUri, one.targetRange] : [one.uri, one.range];
    return `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}:${range.start.line + 1}`;
  });
}

describe("VS Code's own features on articles", () => {
  before(async () => {
    await write(codebook, listed);
    await write(later, markdown);
    await write(name, article);
  });

  after(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace(folder), { recursive: true });
  });

  it('outline whose turn it is and what they claim', async () => {
    const editor = await open(name);
    let turns: readonly DocumentSymbol[] = [];
    await until(async () => {
      turns = (await outline(editor)) ?? [];
      return turns.length > 0;
    }, 'no outline');
    assert.deepEqual(
      turns.map((turn) => [turn.name, ...turn.children.map((claim) => claim.name)]),
      [
        ['Marta Vell', '“The ferry must stay,”', '“We will fight for it,”'],
        ['Nils Oberlin', '“Nobody asked the glassblowers,”'],
      ],
    );
    assert.equal(turns[1]?.children[0]?.range.contains(turns[1].children[0].selectionRange), true);
  });

  it('outline the stance as soon as a claim is tagged', async () => {
    const editor = await open(name);
    select(editor, '“Nobody asked');
    await commands.executeCommand('standpoint.tagStance', { key: 2 });
    const detail = async () => ((await outline(editor)) ?? [])[1]?.children[0]?.detail;
    await until(async () => (await detail()) === 'Opposes', 'the outline says no stance');
    await commands.executeCommand('standpoint.undoDecision');
    await until(async () => (await detail()) === 'Suggestion', 'the outline still has the stance');
  });

  it('outline no document in a language of no articles', async () => {
    const language = 'plaintext';
    const settings = workspace.getConfiguration('standpoint');
    const editor = await open(name);
    await settings.update('articles.languages', ['markdown'], false);
    await until(async () => ((await outline(editor)) ?? []).length === 0, 'still an outline');
    await settings.update('articles.languages', undefined, false);
    await until(async () => ((await outline(editor)) ?? []).length === 2, `none for ${language}`);
  });

  it('find actors and claims of the workspace', async () => {
    await open(name);
    const search = (query: string) =>
      commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    // Lists over all articles may be a moment behind the one that was just written.
    await until(async () => (await search('oberlin'))[0]?.name === 'Nils Oberlin');
    const [actor] = await search('oberlin');
    assert.deepEqual(places([actor?.location as Location]), ['quay.txt:7']);
    const found = await search('glassblowers');
    assert.deepEqual(
      found.map((symbol) => symbol.name),
      ['“Nobody asked the glassblowers,”'],
    );
    assert.match(found[0]?.containerName ?? '', /Nils Oberlin/);
  });

  it('list the references of an actor: codebook, mentions, pronouns and claims of all articles', async () => {
    await open(later);
    const editor = await open(name);
    const counts = new Map<string, number>();
    await until(async () => {
      const found = await ask<Location[]>('executeReferenceProvider', editor, 'Marta Vell');
      counts.clear();
      for (const place of places(found)) counts.set(place, (counts.get(place) ?? 0) + 1);
      return (counts.get('quay.txt:1') ?? 0) >= 4;
    }, 'the article that was just written is not among the references');
    assert.equal(counts.get('standpoint.yaml:3'), 1);
    assert.equal(counts.get('later.md:9'), 2);
    assert.equal(counts.get('quay.txt:7'), undefined);
  });

  it('lead from an actor to its entry in the codebook, and from nothing else', async () => {
    const editor = await open(name);
    const definition = (words: string) =>
      ask<LocationLink[]>('executeDefinitionProvider', editor, words);
    assert.deepEqual(places(await definition('Marta Vell')), ['standpoint.yaml:3']);
    assert.deepEqual(places(await definition('she said')), ['standpoint.yaml:3']);
    assert.deepEqual(await definition('Nils Oberlin'), []);
    assert.deepEqual(await definition('ferry'), []);
  });

  it('highlight all words that stand for the actor at the cursor', async () => {
    const editor = await open(name);
    const found = await ask<DocumentHighlight[]>('executeDocumentHighlights', editor, 'Marta Vell');
    const words = found.map(({ range }) => editor.document.getText(range));
    assert.ok(words.includes('Marta Vell') && words.includes('she'), words.join());
  });

  it('expand a selection by way of the claim', async () => {
    const editor = await open(name);
    const at = editor.document.positionAt(article.indexOf('glassblowers') + 1);
    const [found] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      editor.document.uri,
      [at],
    );
    const steps: string[] = [];
    for (let one = found; one !== undefined; one = one.parent as SelectionRange) {
      steps.push(editor.document.getText(one.range));
    }
    const wanted = [
      'glassblowers',
      'Nobody asked the glassblowers,',
      '“Nobody asked the glassblowers,”',
      '“Nobody asked the glassblowers,” said Nils Oberlin',
      '“Nobody asked the glassblowers,” said Nils Oberlin.',
    ];
    assert.deepEqual(
      steps.filter((step) => wanted.includes(step)),
      wanted,
    );
  });

  it('fold text without claims, and headings of Markdown as before', async () => {
    const editor = await open(name);
    await until(async () => {
      const found = (await folds(editor)) ?? [];
      return found.some(({ start, end }) => start === 2 && end === 4);
    }, 'nothing folds');
    const second = await open(later);
    await until(async () => {
      const found = ((await folds(second)) ?? []).map(({ start, end }) => `${start}-${end}`);
      return ['0-8', '2-4', '6-8'].every((range) => found.includes(range));
    }, 'headings or text do not fold');
  });

  it('rename the actor in the codebook alone, by the command that F2 runs', async () => {
    const editor = await open(name);
    select(editor, 'she said');
    await until(async () => ((await hoverAt(editor, '“We will')) ?? '').includes('Marta Vell'));
    await commands.executeCommand('standpoint.renameActor', { name: 'Marta Vell-Osk' });
    assert.match((await read(codebook)) ?? '', /name: "Marta Vell-Osk"/);
    assert.equal(editor.document.getText(), article);
    await commands.executeCommand('standpoint.undoDecision');
    assert.equal(await read(codebook), listed);
  });

  it('go to the first, the last and the next claim, and stop where they are not to wrap', async () => {
    const editor = await open(name);
    const selected = () => editor.document.getText(editor.selection);
    await commands.executeCommand('standpoint.lastClaim');
    assert.equal(selected(), '“Nobody asked the glassblowers,”');
    await commands.executeCommand('standpoint.nextClaim', { wrap: false });
    assert.equal(selected(), '“Nobody asked the glassblowers,”');
    await commands.executeCommand('standpoint.nextClaim');
    assert.equal(selected(), '“The ferry must stay,”');
    await commands.executeCommand('standpoint.previousToCheck');
    assert.equal(selected(), '“The ferry must stay,”');
  });

  it('list problems while the setting says so', async () => {
    const settings = workspace.getConfiguration('standpoint');
    await write(sidecar, 'standpoint: 1\nclaims:\n  - stance: opposes\n');
    await open(name);
    await until(() => diagnosticsOf(sidecar).length > 0, 'no problem');
    await settings.update('problems.enabled', false, false);
    await until(() => diagnosticsOf(sidecar).length === 0, 'still a problem');
    await settings.update('problems.enabled', undefined, false);
    await until(() => diagnosticsOf(sidecar).length > 0, 'the problem did not come back');
    await remove(sidecar);
  });
});
