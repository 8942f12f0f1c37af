import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Folder, runInProcess } from './folder.ts';

const article = 'Port news\n\n“The port will open,” said Amal Desh.\n';
const quotation = '“The port will open,”';

describe('extract', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('prints one JSON line an article, with offsets into the text', async () => {
    const file = folder.write('a.txt', article);
    const { exitCode, lines } = await runInProcess(['extract', file, file]);
    assert.equal(exitCode, 0);
    assert.equal(lines.length, 2);
    const result = JSON.parse(lines[0]!);
    assert.equal(result.file, file);
    const [claim] = result.claims;
    assert.equal(article.slice(claim.start, claim.end), quotation);
    assert.deepEqual(claim.spans, [[claim.start, claim.end]]);
    assert.equal(claim.kind, 'direct');
    assert.equal(article.slice(claim.cue.start, claim.cue.end), 'said');
    assert.equal(article.slice(claim.source.start, claim.source.end), 'Amal Desh');
    assert.equal(claim.actor, 'Amal Desh');
    assert.ok(claim.confidence > 0 && claim.confidence <= 1);
    const [actor] = result.actors;
    assert.equal(article.slice(actor.start, actor.end), 'Amal Desh');
    assert.equal(actor.name, 'Amal Desh');
  });

  it('counts a byte-order mark and both characters of a CRLF', async () => {
    const text = `\ufeff${article.replaceAll('\n', '\r\n')}`;
    const { lines } = await runInProcess(['extract', folder.write('a.txt', text)]);
    const [claim] = JSON.parse(lines[0]!).claims;
    assert.equal(text.slice(claim.start, claim.end), quotation);
  });

  it('prints the same for a person with --format text', async () => {
    const file = folder.write('a.txt', article);
    const { lines } = await runInProcess(['extract', '--format', 'text', file]);
    assert.deepEqual(lines, [
      `${file}: claims 1, actors 1\n  3:1 direct, Amal Desh (said)\n    ${quotation}`,
    ]);
  });

  it('takes the nearest codebook above an article', async () => {
    folder.write('standpoint.yaml', codebook('Far'));
    folder.write('near/standpoint.yaml', codebook('Near'));
    const far = folder.write('other/a.txt', article);
    const near = folder.write('near/deep/a.txt', article);
    const { lines } = await runInProcess(['extract', far, near]);
    const actors = lines.map((line) => JSON.parse(line).claims[0].actor);
    assert.deepEqual(actors, ['Far Desh', 'Near Desh']);
  });

  it('takes the codebook that is named instead', async () => {
    folder.write('standpoint.yaml', codebook('Near'));
    const named = folder.write('other.yaml', codebook('Named'));
    const file = folder.write('a.txt', article);
    const { lines } = await runInProcess(['extract', '--codebook', named, file]);
    assert.equal(JSON.parse(lines[0]!).claims[0].actor, 'Named Desh');
  });

  it('complains about what it cannot read and does the rest', async () => {
    const good = folder.write('good.txt', article);
    const bad: readonly (readonly [string, RegExp])[] = [
      [join(folder.path, 'absent.txt'), /absent\.txt: no such file/],
      [folder.path, /: is a folder/],
      [folder.write('binary.txt', Uint8Array.of(0x61, 0, 0x62)), /binary\.txt: is a binary file/],
      [folder.write('latin.txt', Uint8Array.of(0x61, 0xe9, 0x62)), /latin\.txt: is no UTF-8 text/],
    ];
    for (const [file, message] of bad) {
      const { exitCode, lines, complaints } = await runInProcess(['extract', file, good]);
      assert.equal(exitCode, 2);
      assert.deepEqual(
        lines.map((line) => JSON.parse(line).file),
        [good],
      );
      assert.equal(complaints.length, 1);
      assert.match(complaints[0]!, message);
    }
  });

  it('does not guess past a codebook with errors, and names it once', async () => {
    folder.write('bad/standpoint.yaml', 'standpoint: 1\nactors: [\n');
    const files = [folder.write('bad/a.txt', article), folder.write('bad/b.txt', article)];
    const good = folder.write('good/a.txt', article);
    const { exitCode, lines, complaints } = await runInProcess(['extract', ...files, good]);
    assert.equal(exitCode, 2);
    assert.equal(lines.length, 1);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0]!, /standpoint\.yaml:\d+:\d+ error /);
  });

  it('does nothing without the codebook that was asked for', async () => {
    const file = folder.write('a.txt', article);
    const ran = await runInProcess(['extract', '--codebook', `${file}.absent`, file]);
    assert.deepEqual([ran.exitCode, ran.lines.length, ran.complaints.length], [2, 0, 1]);
  });

  it('reads articles as JSON lines and hands their ids back, without any codebook of the disk', async () => {
    const input = [
      JSON.stringify({ id: 7, text: article }),
      '',
      'no json',
      JSON.stringify({ id: 'x', text: '' }),
    ].join('\n');
    const { exitCode, lines, complaints } = await runInProcess(['extract', '--jsonl'], input);
    const results = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      results.map(({ id }) => id),
      [7, 'x'],
    );
    assert.deepEqual(Object.keys(results[0]), ['id', 'claims', 'actors']);
    assert.equal(results[0].claims[0].actor, 'Amal Desh');
    assert.deepEqual(results[1], { id: 'x', claims: [], actors: [] });
    assert.equal(exitCode, 2);
    assert.match(complaints[0]!, /^standard input, line 3: is no JSON/);
  });
});

function codebook(first: string): string {
  return `standpoint: 1\nactors:\n  - name: "${first} Desh"\n    aliases: ["Amal Desh"]\n`;
}
