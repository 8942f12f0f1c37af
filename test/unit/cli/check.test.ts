import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import { annotatedFolder, quote, sidecarOf } from './annotatedFolder.ts';
import { type Folder, runInProcess } from './folder.ts';

const article = `Port news\n\n${quote} said Amal Desh, who has run the port since spring.\n`;
const codebook = 'standpoint: 1\ntargets:\n  - {id: "opening", label: "Opening the port"}\n';

/** Its record is on lines 4 to 11. */
function sidecar(stance = 'supports', target = 'opening', id = 'aaaaaa'): string {
  return sidecarOf(article, { stance, target, id });
}

describe('check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = annotatedFolder(codebook, article, sidecar());
  });
  afterEach(() => folder.remove());

  /** What a check prints, its paths as seen from the folder and its messages left out. */
  async function checked(...args: readonly string[]) {
    const ran = await runInProcess(['check', ...args]);
    const lines = ran.lines.map((line) => {
      const [place = '', severity, code] = line.split(' ');
      return `${relative(folder.path, place)} ${severity} ${code}`;
    });
    return { ...ran, lines };
  }

  it('is clean where everything is in order', async () => {
    assert.deepEqual(await checked(folder.path, '--strict'), {
      exitCode: 0,
      lines: [],
      complaints: [],
    });
  });

  it('has an error for a stance and a target that the codebook does not have', async () => {
    folder.write('a.txt.claims.yaml', sidecar('likes', 'closing'));
    const { exitCode, lines } = await checked(folder.path);
    assert.equal(exitCode, 1);
    assert.deepEqual(lines, [
      'a.txt.claims.yaml:6:13 error unknown-stance',
      'a.txt.claims.yaml:7:13 error unknown-target',
    ]);
  });

  it('has a warning for words that are gone, which count with --strict', async () => {
    folder.write('a.txt', 'Port news\n\nNothing happened.\n');
    const { exitCode, lines } = await checked(folder.path);
    assert.deepEqual(lines, ['a.txt.claims.yaml:4:1 warning orphan']);
    assert.equal(exitCode, 0);
    assert.equal((await checked(folder.path, '--strict')).exitCode, 1);
  });

  it('has a warning for a tagged claim that turned into its opposite', async () => {
    folder.write('a.txt', article.replace('will open', 'will not open'));
    const { lines } = await checked(folder.path);
    assert.deepEqual(lines, ['a.txt.claims.yaml:4:1 warning needs-review']);
  });

  it('has a warning for a dismissed suggestion whose words are gone', async () => {
    const dismissed = 'dismissed:\n  - quote: "a fleet of seven ships"\n';
    folder.write('a.txt.claims.yaml', `${sidecar()}\n${dismissed}`);
    assert.deepEqual((await checked(folder.path)).lines, ['a.txt.claims.yaml:15:1 warning orphan']);
  });

  it('has a warning for a sidecar without its article', async () => {
    folder.write('b.txt.claims.yaml', sidecar());
    assert.deepEqual((await checked(folder.path)).lines, [
      'b.txt.claims.yaml:1:1 warning missing-article',
    ]);
  });

  it('has an error for what cannot be read as a sidecar or a codebook', async () => {
    folder.write('a.txt.claims.yaml', `<<<<<<< ours\n${sidecar()}`);
    folder.write('standpoint.yaml', 'standpoint: 99\n');
    const { exitCode, lines } = await checked(folder.path);
    assert.equal(exitCode, 1);
    assert.deepEqual(
      lines.map((line) => line.replace(/:\d+ /, ' ')),
      ['a.txt.claims.yaml:1 error conflict-markers', 'standpoint.yaml:1 error newer-version'],
    );
  });

  it('leaves out what is hidden or installed, and looks into all else', async () => {
    for (const place of ['.git', 'node_modules/x', 'deep/.cache', 'deep/er']) {
      folder.write(`${place}/b.txt.claims.yaml`, 'nothing');
    }
    const { lines } = await checked(folder.path);
    assert.deepEqual(
      lines.map((line) => line.split(':')[0]),
      [join('deep', 'er', 'b.txt.claims.yaml')],
    );
  });

  it('takes files as well, an article for its sidecar, each once', async () => {
    folder.write('a.txt.claims.yaml', sidecar('likes'));
    const files = ['a.txt', 'a.txt.claims.yaml', 'standpoint.yaml'].map((name) =>
      join(folder.path, name),
    );
    assert.deepEqual((await checked(...files)).lines, [
      'a.txt.claims.yaml:6:13 error unknown-stance',
    ]);
  });

  it('says which codebook leaves nothing to judge a sidecar by, wherever it is', async () => {
    folder.write('standpoint.yaml', 'actors: [');
    const { lines } = await checked(join(folder.path, 'a.txt.claims.yaml'));
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /standpoint\.yaml:\d+:\d+ error /);
  });

  it('complains about what it cannot read and checks the rest', async () => {
    folder.write('a.txt.claims.yaml', sidecar('likes'));
    folder.write('b.txt.claims.yaml', Uint8Array.of(0));
    const { exitCode, lines, complaints } = await checked(folder.path, `${folder.path}/absent`);
    assert.equal(exitCode, 2);
    assert.equal(lines.length, 1);
    assert.equal(complaints.length, 2);
    assert.match(
      complaints.join('\n'),
      /absent: no such file or folder.*\n.*b\.txt\.claims\.yaml: is a binary file/,
    );
  });
});
