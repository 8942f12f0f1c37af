import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { commands, Uri, window, workspace } from 'vscode';
import { readYaml } from '../../src/core/yaml/readYaml.ts';
import { closeAll, inWorkspace, open, remove, select, write } from '../host/workbench.ts';
import { seed } from '../unit/session/sitting/sittings.ts';

const name = 'hostile $(trash) [x](command:y).txt';
const article = '“We sail,” said Marta Vell. “They stay,” said Owen Carr.\n';

/** What VS Code asks in a dialog of its own, which no command closes. */
const asking = ['standpoint.openSamples'];
const rounds = 5;

/** Commands of Standpoint, as its manifest has them. */
async function ownCommands(): Promise<readonly string[]> {
  const all = await commands.getCommands(true);
  const own = all.filter((id) => /^standpoint\.[a-z]\w+$/i.test(id) && !asking.includes(id));
  return own.filter((id) => !/^standpoint\.(claims|actor)\b/.test(id)).sort();
}

const outside = () => path.join(inWorkspace('..').fsPath, 'outside.txt');

const words = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    ' ',
    '\0',
    '../../outside',
    '[x](command:workbench.action.quit)',
    '$(trash)',
    '<img src=x onerror=alert(1)>',
    '\u202eevil\u2066',
    'a\n- id: "b"\r\n: [',
    'x'.repeat(100_000),
    '\ud800',
  ),
  fc.string({ unit: 'binary' }),
);

/** Addresses of files: foreign ones, ones that lead out of the folder, and no addresses at all. */
const uris = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    inWorkspace(name).toString(),
    inWorkspace('nowhere.txt').toString(),
    `${inWorkspace('x').toString()}/../../outside.txt`,
    Uri.file(outside()).toString(),
    'file:///etc/hostname',
    'untitled:Untitled-9',
    'https://example.invalid/a.txt',
    'command:workbench.action.quit',
    '://',
    '__proto__',
    '',
  );

const hostileArgument = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
    words,
    uris().map((uri) => Uri.parse(uri)),
    fc.dictionary(
      fc.constantFrom(
        'key',
        'article',
        'actor',
        'target',
        'stance',
        'note',
        'moveOn',
        'in',
        'subject',
        'type',
        'claim',
        'uri',
        'of',
        'id',
        '__proto__',
        'constructor',
      ),
      fc.oneof(words, uris(), fc.anything(), fc.integer(), fc.constant('review')),
    ),
    fc.record({ article: uris(), key: words }),
    fc.record({
      article: uris(),
      key: words,
      actor: words,
      target: words,
      stance: words,
      note: words,
    }),
    fc.record({
      subject: fc.record({
        by: fc.constantFrom('article', 'actor', 'stance', 'target', 'check', '__proto__'),
        article: uris(),
        actor: fc.anything(),
        id: words,
      }),
    }),
  );

/** Runs a command to its end; whatever it asks is left unanswered. */
async function runUnanswered(id: string, args: readonly unknown[]): Promise<void> {
  let isOver = false;
  const run = Promise.resolve(commands.executeCommand(id, ...args)).finally(() => {
    isOver = true;
  });
  const deadline = Date.now() + 60_000;
  while (!isOver) {
    assert.ok(Date.now() < deadline, `${id} does not end`);
    await Promise.race([run, sleep(40)]);
    if (isOver) break;
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await commands.executeCommand('notifications.clearAll');
  }
  await run;
}

/** All files of a folder by what they hold, so that nothing is written unseen. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const read = files.map(async (entry): Promise<readonly [string, string]> => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file), await readFile(file, 'latin1')];
  });
  return new Map(await Promise.all(read));
}

describe(`commands with the arguments of an attacker (seed ${seed})`, function () {
  this.timeout(300_000);
  const failures: string[] = [];
  const { showErrorMessage } = window;

  before(async () => {
    await writeFile(outside(), article);
    await write(name, article);
    const editor = await open(name);
    select(editor, '“We sail');
    // What is no refusal but a fault of ours is told as an error.
    (window as { showErrorMessage: unknown }).showErrorMessage = (...said: unknown[]) => {
      failures.push(String(said[0]));
      return Promise.resolve(undefined);
    };
  });

  after(async () => {
    (window as { showErrorMessage: unknown }).showErrorMessage = showErrorMessage;
    await commands.executeCommand('notifications.clearAll');
    await closeAll();
    await remove(`${name}.claims.yaml`);
    await remove(name);
    await remove('standpoint.yaml');
  });

  it('end, fail by nothing but a refusal, and write only beside articles of the folder', async () => {
    const folder = path.dirname(outside());
    const before = await filesIn(folder);
    const all = await ownCommands();
    assert.ok(all.length > 50, `${all.length} commands`);
    const args = fc.sample(fc.array(hostileArgument(), { minLength: 1, maxLength: 2 }), {
      seed,
      numRuns: all.length * rounds,
    });
    const failed: string[] = [];
    for (const [at, one] of args.entries()) {
      const id = all[at % all.length] ?? '';
      const known = failures.length;
      await runUnanswered(id, one);
      if (failures.length > known) failed.push(`${id} ${fc.stringify(one).slice(0, 500)}`);
    }
    assert.deepEqual(failed, [], failures.join('\n'));
    const now = await filesIn(folder);
    const inside = path.basename(inWorkspace('').fsPath.replace(/\/$/, ''));
    const touched = [...now]
      .filter(([file, text]) => before.get(file) !== text)
      .map(([file]) => file);
    const isOurs = (file: string) =>
      file === `${inside}/standpoint.yaml` ||
      (file.startsWith(`${inside}/`) && before.has(file.replace(/\.claims\.yaml$/, '')));
    assert.deepEqual(
      touched.filter((file) => !isOurs(file)),
      [],
    );
    for (const file of touched) {
      const written = await readFile(path.join(folder, file), 'utf8');
      assert.equal(readYaml(written).state, 'readable', file);
    }
    for (const file of before.keys()) assert.ok(now.has(file), `${file} is gone`);
    await assert.rejects(stat('/etc/hostname.claims.yaml'));
    assert.equal(
      ({} as { readonly actor?: unknown }).actor,
      undefined,
      'a prototype was written to',
    );
    assert.equal(workspace.workspaceFolders?.length, 1);
  });
});

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
