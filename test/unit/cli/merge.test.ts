import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Folder, runInProcess } from './folder.ts';

const base = `standpoint: 1

claims:
  - id: "aaaaaa"
    actor: "Mira Olsen"
    spans:
      - quote: "The bridge stays closed"
`;
const tagged = (stance: string, by: string) =>
  base.replace('    spans', `    stance: ${stance}\n    by: "${by}"\n    spans`);
const named = base.replace('Olsen', 'Olsen-Dahl');
const both = named.replace('    spans', '    stance: supports\n    by: "ana"\n    spans');
const ana = tagged('supports', 'ana');
const luc = tagged('opposes', 'luc');

/** The lines of a file, one character a byte. */
function linesOf(content: Uint8Array): readonly string[] {
  return Buffer.from(content).toString('latin1').split('\n');
}

describe('merge', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  /** Merges three contents, with options; the file of ours is what git looks at after a driver. */
  async function merge(contents: readonly (string | Uint8Array)[], ...options: readonly string[]) {
    const files = contents.map((content, index) => folder.write(`${index}`, content));
    const ran = await runInProcess(['merge', ...options, ...files]);
    const read = (name: string) => readFileSync(join(folder.path, name));
    return { ...ran, ours: read('1'), read };
  }

  it('prints what both sides decided', async () => {
    const { exitCode, lines, complaints, ours } = await merge([base, ana, named]);
    assert.deepEqual([exitCode, lines, complaints], [0, [both.trimEnd()], []]);
    assert.equal(ours.toString(), ana);
  });

  it('writes it to a file instead, which may be one of the three', async () => {
    const { exitCode, lines, read } = await merge([base, ana, named], '-o', join(folder.path, '1'));
    assert.deepEqual([exitCode, lines], [0, []]);
    assert.equal(read('1').toString(), both);
    assert.deepEqual(readdirSync(folder.path).sort(), ['0', '1', '2']);
  });

  it('ends with 1 where the sides disagree, says so, and leaves both in markers for `check`', async () => {
    const to = join(folder.path, 'a.txt.claims.yaml');
    const { exitCode, complaints } = await merge([base, ana, luc], '-o', to);
    assert.equal(exitCode, 1);
    assert.deepEqual(complaints, [
      `${to}: claim “aaaaaa” (The bridge stays closed): the stance differs: supports, ana in ours, opposes, luc in theirs`,
    ]);
    const checked = await runInProcess(['check', to]);
    assert.equal(checked.exitCode, 1);
    assert.match(checked.lines[0]!, /:6:1 error conflict-markers /);
  });

  it('names what one side deleted and the other changed, and claims for the same words', async () => {
    const none = 'standpoint: 1\n\nclaims: []\n';
    const deleted = await merge([base, none, luc]);
    assert.equal(deleted.exitCode, 0);
    assert.match(deleted.complaints[0]!, /“aaaaaa”.*deleted in ours, changed in theirs; kept$/);
    const twice = await merge([none, base, luc.replace('aaaaaa', 'bbbbbb')]);
    assert.equal(twice.exitCode, 0);
    assert.match(
      twice.complaints[0]!,
      /“aaaaaa”.* in ours and .*“bbbbbb”.* same words; both kept$/,
    );
  });

  it('ends with 2 and writes nothing where a version cannot be read', async () => {
    const to = join(folder.path, 'out');
    const torn: readonly (string | Uint8Array)[] = [
      'claims: [',
      Uint8Array.of(0),
      Uint8Array.of(0xff),
    ];
    for (const content of torn) {
      for (const place of [0, 1, 2]) {
        const contents = [base, ana, luc].with(place, content as string);
        const { exitCode, lines, complaints } = await merge(contents, '-o', to);
        assert.deepEqual([exitCode, lines, complaints.length], [2, [], 1]);
        assert.match(complaints[0]!, new RegExp(`\\b${place}:`));
        assert.deepEqual(readdirSync(folder.path).sort(), ['0', '1', '2']);
      }
    }
    const { complaints } = await merge([base, ana, '\n\n\tclaims: 1']);
    assert.match(complaints[0]!, /2:3:1 error tab-indentation .*replace it with spaces/);
  });

  it('ends with 2 where a file is missing, or the result cannot be written', async () => {
    const absent = join(folder.path, 'absent');
    assert.equal((await runInProcess(['merge', absent, absent, absent])).exitCode, 2);
    for (const to of [join(absent, 'out'), folder.path]) {
      const { exitCode, complaints, ours } = await merge([base, ana, named], '-o', to);
      assert.deepEqual([exitCode, complaints.length, ours.toString()], [2, 1, ana]);
      assert.match(complaints[0]!, /nothing was written/);
      assert.deepEqual(readdirSync(folder.path).sort(), ['0', '1', '2']);
    }
  });

  describe('as a driver of git', () => {
    it('writes the result into ours', async () => {
      const { exitCode, lines, ours } = await merge([base, ana, named], '--driver');
      assert.deepEqual([exitCode, lines, ours.toString()], [0, [], both]);
    });

    it('ends with 1 where the sides disagree, and calls the file by its path', async () => {
      const files = [base, ana, luc].map((content, index) => folder.write(`${index}`, content));
      const ran = await runInProcess(['merge', '--driver', ...files, 'news/a.claims.yaml']);
      assert.equal(ran.exitCode, 1);
      assert.match(ran.complaints[0]!, /^news\/a\.claims\.yaml: claim/);
      const ours = readFileSync(files[1]!, 'utf8');
      assert.match(
        ours,
        /<<<<<<< ours\n.*supports\n.*ana"\n=======\n.*opposes\n.*luc"\n>>>>>>> theirs\n/,
      );
    });

    it('puts both sides whole between markers where one cannot be read', async () => {
      const { exitCode, ours, complaints } = await merge([base, ana, 'claims: ['], '--driver');
      assert.equal(exitCode, 1);
      assert.equal(ours.toString(), `<<<<<<< ours\n${ana}=======\nclaims: [\n>>>>>>> theirs\n`);
      assert.match(complaints[0]!, /1 \(theirs\):1:\d+ error .*\n.*both versions are in the file/);
    });

    it('never crashes, and never leaves out a side, whatever the files are', async () => {
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
        fc.constantFrom(base, ana, luc).map((text) => Buffer.from(text)),
      );
      await fc.assert(
        fc.asyncProperty(bytes, bytes, bytes, async (...contents) => {
          const { exitCode, ours } = await merge(contents, '--driver');
          assert.ok(exitCode === 0 || exitCode === 1);
          if (exitCode === 0) return;
          const merged = linesOf(ours);
          for (const side of contents.slice(1)) {
            assert.ok(linesOf(side).every((line) => merged.includes(line)));
          }
        }),
        { numRuns: 40 },
      );
    });

    it('ends with 2 and leaves ours alone where theirs is not there', async () => {
      const ours = folder.write('ours', ana);
      const ran = await runInProcess([
        'merge',
        '--driver',
        ours,
        ours,
        join(folder.path, 'absent'),
      ]);
      assert.equal(ran.exitCode, 2);
      assert.equal(readFileSync(ours, 'utf8'), ana);
    });
  });
});
