import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Folder, runInProcess } from '../unit/cli/folder.ts';
import { fuzz, seed } from './fuzz.ts';

const written = { 'a.txt': '“We sail,” said Mara Lind.\n', 'b.md': '# B\n\n', 'x.bin': '\0\x01' };
const yaml = [
  'standpoint: 1\nclaims:\n  - id: "a"\n    stance: supports\n    spans:\n',
  '      - quote: "“We sail,”"\n        before: ""\n        after: " said"\n        at: "1:1-1:11"\n',
].join('');

const argument = fc.oneof(
  fc.constantFrom('extract', 'check', 'merge', 'export', 'help', '--help', '--version'),
  fc.constantFrom(
    '--format',
    'json',
    'csv',
    'text',
    '--jsonl',
    '--strict',
    '--driver',
    '--suggestions',
    '--',
  ),
  fc.constantFrom(
    '--codebook',
    '--actor',
    '--stance',
    '--target',
    '-o',
    '-',
    '--format=xml',
    '-x',
    '--jsonl=1',
  ),
  fc.constantFrom(
    'a.txt',
    'b.md',
    'x.bin',
    'a.txt.claims.yaml',
    'bad.claims.yaml',
    'standpoint.yaml',
    'sub',
    '.',
  ),
  fc.constantFrom(
    'nowhere',
    '../nowhere',
    'out.csv',
    'sub/out',
    '',
    '\0',
    '__proto__',
    'constructor',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }).filter((words) => !words.includes('/')),
);
const command = fc.constantFrom('extract', 'check', 'merge', 'export', '');
const argv = fc
  .tuple(command, fc.array(argument, { maxLength: 7 }))
  .map(([first, others]) => (first === '' ? others : [first, ...others]));
const input = fc.constantFrom(
  '',
  '{"id": "1", "text": "“We sail,” said Mara Lind."}\n',
  'x\n{\n',
  '\0',
);

describe(`arguments of the command line that nobody meant (seed ${seed})`, function () {
  this.timeout(120_000);

  const folder = new Folder();
  const inside = path.join(folder.path, 'inside');
  const from = process.cwd();
  before(() => process.chdir(prepared()));
  after(() => {
    process.chdir(from);
    folder.remove();
  });

  function prepared(): string {
    rmSync(inside, { recursive: true, force: true });
    mkdirSync(path.join(inside, 'sub'), { recursive: true });
    for (const [name, text] of Object.entries(written)) folder.write(`inside/${name}`, text);
    folder.write('inside/a.txt.claims.yaml', yaml);
    folder.write('inside/bad.claims.yaml', 'standpoint: 1\nclaims: [\n');
    folder.write('inside/standpoint.yaml', 'standpoint: 1\nactors:\n  - name: "Mara Lind"\n');
    return inside;
  }

  function files(): ReadonlyMap<string, string> {
    const entries = readdirSync(folder.path, { recursive: true, withFileTypes: true });
    const all = entries.filter((entry) => entry.isFile());
    return new Map(
      all.map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(inside, file), readFileSync(file, 'latin1')];
      }),
    );
  }

  it('end with 0, 1 or 2, say what is wrong without a stack, and write nothing but what -o names', () =>
    fuzz(
      fc.asyncProperty(argv, input, async (args, given) => {
        const known = files();
        const { exitCode, complaints } = await runInProcess(args, given);
        assert.ok([0, 1, 2].includes(exitCode), `${exitCode}`);
        for (const said of complaints) assert.doesNotMatch(said, /\n\s+at |TypeError|undefined/);
        if (exitCode === 2) assert.ok(complaints.length > 0, 'says why');
        const now = files();
        const touched = [...new Set([...known.keys(), ...now.keys()])].filter(
          (file) => known.get(file) !== now.get(file),
        );
        if (touched.length === 0) return;
        const mayWrite = args.some((one) => one.startsWith('-o') || one.includes('--driver'));
        const isNamed = (file: string) =>
          args.some((one) => path.normalize(one.toWellFormed().replace(/^-o=?/, '')) === file);
        assert.ok(mayWrite && touched.every(isNamed), `wrote ${touched}`);
        process.chdir(from);
        process.chdir(prepared());
      }),
    ));
});
