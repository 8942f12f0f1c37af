import assert from 'node:assert/strict';
import { existsSync, linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import type { ExportRow } from '../../../src/core/export/exportRow.ts';
import { readCsv } from '../export/readCsv.ts';
import { annotatedFolder, quote, sidecarOf } from './annotatedFolder.ts';
import { type Folder, runInProcess } from './folder.ts';

const article = `Port news\n\n${quote} said Amal Desh.\n\n“We cannot wait,” said Rosa Lind.\n`;
const codebook = `standpoint: 1
actors:
  - name: "Desh, Amal"
    aliases: ["Amal Desh"]
targets:
  - {id: "opening", label: "Opening the port"}
`;

function sidecar(id = 'aaaaaa', stance = 'supports'): string {
  return sidecarOf(article, { id, stance, article: 'article:\n  title: "Port news"\n' });
}

describe('export', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = annotatedFolder(codebook, article, sidecar());
  });
  afterEach(() => folder.remove());

  /** The rows that a run prints as JSON, with what else it ends in. */
  async function exported(...args: readonly string[]) {
    const { lines, ...ran } = await runInProcess(['export', '--format', 'json', ...args]);
    const rows: readonly ExportRow[] = JSON.parse(lines.join(''));
    return { ...ran, rows };
  }
  const ids = (rows: readonly ExportRow[]) => rows.map(({ claim_id }) => claim_id);
  const names = (rows: readonly ExportRow[]) => rows.map((row) => row.article);
  const content = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  it('prints a row a stored claim, with its article’s details and the codebook’s names', async () => {
    const { exitCode, complaints, rows } = await exported(folder.path);
    assert.deepEqual([exitCode, complaints], [0, []]);
    assert.equal(rows.length, 1);
    const [row] = rows;
    assert.equal(row?.article, 'a.txt');
    assert.equal(row.article_title, 'Port news');
    assert.deepEqual([row.actor, row.actor_written], ['Desh, Amal', 'Amal Desh']);
    assert.deepEqual([row.quote, row.claim_kind], [quote, 'direct']);
    assert.deepEqual(row.places, ['3:1-3:41']);
  });

  it('prints the same rows as CSV', async () => {
    const { exitCode, lines } = await runInProcess(['export', folder.path]);
    assert.equal(exitCode, 0);
    const text = lines.join('');
    assert.equal(text[0], '\ufeff');
    const [head = [], row = [], ...others] = readCsv(text.slice(1));
    assert.deepEqual(others, []);
    assert.equal(row[head.indexOf('quote')], quote);
    assert.equal(row[head.indexOf('stance_label')], 'Supports');
  });

  it('goes by the names of articles, whatever folder they are in', async () => {
    for (const name of ['b/x.txt', 'b.txt', 'B.md']) {
      folder.write(name, article);
      folder.write(`${name}.claims.yaml`, sidecar());
    }
    const { rows } = await exported(folder.path);
    assert.deepEqual(names(rows), ['B.md', 'a.txt', 'b.txt', 'b/x.txt']);
  });

  it('calls articles by their paths from here where several paths or a file are given', async () => {
    folder.write('b/x.txt', article);
    folder.write('b/x.txt.claims.yaml', sidecar());
    const at = (name: string) => join(folder.path, name);
    const { rows } = await exported(at('b'), at('a.txt'), at('a.txt.claims.yaml'));
    assert.deepEqual(
      names(rows),
      ['a.txt', 'b/x.txt'].map((name) => relative('', at(name)).replaceAll('\\', '/')).sort(),
    );
    const alone = await exported(at('a.txt'));
    assert.deepEqual(names(alone.rows), names(rows).slice(0, 1));
  });

  it('adds suggestions when asked, also of articles without a sidecar, and no other texts', async () => {
    folder.write('b.txt', '“It sways,” said Paul Dane.\n');
    folder.write('README.md', '“Nobody reads this,” said Paul Dane.\n');
    folder.write('.hidden/c.txt', '“Nor this,” said Paul Dane.\n');
    folder.write('notes.csv', '“Nor this,” said Paul Dane.\n');
    assert.deepEqual(ids((await exported(folder.path)).rows), ['aaaaaa']);
    const { rows } = await exported(folder.path, '--suggestions');
    assert.deepEqual(
      rows.map((row) => [row.article, row.claim_status, row.actor]),
      [
        ['a.txt', 'stored', 'Desh, Amal'],
        ['a.txt', 'suggested', 'Rosa Lind'],
        ['b.txt', 'suggested', 'Paul Dane'],
      ],
    );
  });

  it('takes the same texts for articles as the extension’s settings do', async () => {
    const { properties } = manifest.contributes.configuration;
    assert.equal(properties['standpoint.articles.include'].default, '**/*.{txt,md}');
    const excluded = properties['standpoint.articles.exclude'].default
      .slice(1, -1)
      .split(',')
      .flatMap((glob) => /^\*\*\/(\w+)\*$/.exec(glob)?.[1] ?? []);
    assert.ok(excluded.includes('README'));
    for (const name of excluded) folder.write(`${name}.txt`, '“It sways,” said Paul Dane.\n');
    const { rows } = await exported(folder.path, '--suggestions');
    assert.deepEqual([...new Set(names(rows))], ['a.txt']);
  });

  it('narrows by actor, stance and target', async () => {
    folder.write('b.txt', article);
    folder.write('b.txt.claims.yaml', sidecar('bbbbbb', 'opposes'));
    const narrowed = async (...args: readonly string[]) =>
      ids((await exported(folder.path, ...args)).rows);
    assert.deepEqual(await narrowed('--stance', 'opposes'), ['bbbbbb']);
    assert.deepEqual(await narrowed('--actor', 'amal desh'), ['aaaaaa', 'bbbbbb']);
    assert.deepEqual(await narrowed('--target', 'opening', '--stance', 'supports'), ['aaaaaa']);
  });

  it('says where nothing is left to export', async () => {
    const { exitCode, complaints, rows } = await exported(folder.path, '--stance', 'suports');
    assert.deepEqual([exitCode, rows], [0, []]);
    assert.deepEqual(complaints, ['no claim was found to export']);
  });

  it('keeps the claims of an article that is gone', async () => {
    folder.write('gone.txt.claims.yaml', sidecar('gggggg'));
    const { exitCode, rows } = await exported(folder.path);
    assert.equal(exitCode, 0);
    assert.deepEqual(
      rows.map(({ claim_id, anchor, quote }) => [claim_id, anchor, quote]),
      [
        ['aaaaaa', 'exact', quote],
        ['gggggg', 'orphan', quote],
      ],
    );
  });

  it('names each sidecar and each record that cannot be exported, and exports all others', async () => {
    folder.write('b.txt', article);
    folder.write('b.txt.claims.yaml', `<<<<<<< ours\n${sidecar()}`);
    folder.write('c.txt', article);
    const broken = '\n  - id: "zzzzzz"\n    actor: "Nobody"\n';
    folder.write('c.txt.claims.yaml', `${sidecar('cccccc')}${broken}`);
    const { exitCode, complaints, rows } = await exported(folder.path, '--suggestions');
    assert.equal(exitCode, 1);
    const stored = rows.filter(({ claim_status }) => claim_status === 'stored');
    assert.deepEqual(ids(stored), ['aaaaaa', 'cccccc']);
    assert.ok(!names(rows).includes('b.txt'));
    assert.equal(complaints.length, 2);
    assert.match(
      complaints[0] ?? '',
      /^not exported: .*b\.txt\.claims\.yaml:1:1 error conflict-markers/,
    );
    assert.match(
      complaints[1] ?? '',
      /^not exported: .*c\.txt\.claims\.yaml:16:\d+ error spans-missing/,
    );
  });

  it('says what cannot be read, and exports nothing that it is needed for', async () => {
    folder.write('b.txt', Uint8Array.of(0xff, 0xfe, 0x41));
    folder.write('b.txt.claims.yaml', sidecar());
    folder.write('deep/standpoint.yaml', 'standpoint: 99\n');
    folder.write('deep/c.txt', article);
    folder.write('deep/c.txt.claims.yaml', sidecar());
    const { exitCode, complaints, rows } = await exported(folder.path, join(folder.path, 'none'));
    assert.equal(exitCode, 2);
    assert.equal(rows.length, 1);
    assert.match(complaints.join('\n'), /none: no such file/);
    assert.match(complaints.join('\n'), /b\.txt: is no UTF-8 text/);
    assert.match(complaints.join('\n'), /standpoint\.yaml:1:\d+ error newer-version/);
  });

  describe('into a file', () => {
    it('writes what it would print, in place of what was there, and prints nothing', async () => {
      const { lines: printed } = await runInProcess(['export', folder.path]);
      const out = folder.write('claims.csv', 'old');
      const { exitCode, lines } = await runInProcess(['export', folder.path, '-o', out]);
      assert.deepEqual([exitCode, lines], [0, []]);
      assert.equal(content('claims.csv'), printed.join(''));
      assert.ok(!readdirSync(folder.path).some((name) => name.endsWith('.tmp')));
    });

    it('writes JSON where the file’s name says so', async () => {
      const out = join(folder.path, 'claims.json');
      await runInProcess(['export', folder.path, '-o', out]);
      assert.deepEqual(ids(JSON.parse(content('claims.json'))), ['aaaaaa']);
    });

    it('never takes the place of what it reads, by whatever name', async () => {
      symlinkSync(join(folder.path, 'a.txt'), join(folder.path, 'link.csv'));
      linkSync(join(folder.path, 'standpoint.yaml'), join(folder.path, 'hard.csv'));
      const before = ['a.txt', 'a.txt.claims.yaml', 'standpoint.yaml'].map(content);
      const inputs = ['a.txt', 'a.txt.claims.yaml', 'standpoint.yaml', 'link.csv', 'hard.csv'];
      for (const name of [...inputs, 'new.txt.claims.yaml', 'deep/standpoint.yaml']) {
        const ran = await runInProcess(['export', folder.path, '-o', join(folder.path, name)]);
        assert.equal(ran.exitCode, 2, name);
        assert.match(ran.complaints.join(), /was not overwritten/);
      }
      assert.deepEqual(['a.txt', 'a.txt.claims.yaml', 'standpoint.yaml'].map(content), before);
      assert.ok(!existsSync(join(folder.path, 'new.txt.claims.yaml')));
    });

    it('says where it cannot be written', async () => {
      const out = join(folder.path, 'nowhere', 'claims.csv');
      const { exitCode, complaints } = await runInProcess(['export', folder.path, '-o', out]);
      assert.equal(exitCode, 2);
      assert.match(complaints.join(), /claims\.csv: nothing was written/);
    });
  });
});
