import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import { Folder } from './folder.ts';

const program = [
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url)),
];

function standpoint(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [...program, ...args], { input, encoding: 'utf8' });
}

describe('the program', function () {
  this.timeout(20_000);

  it('prints its version and its usage', () => {
    const version = standpoint(['--version']);
    assert.deepEqual([version.status, version.stdout], [0, `${manifest.version}\n`]);
    const help = standpoint(['--help']);
    assert.deepEqual([help.status, help.stderr], [0, '']);
    assert.match(help.stdout, /^Usage:\n/);
  });

  it('says what is wrong with its arguments on standard error', () => {
    const { status, stdout, stderr } = standpoint(['annotate', 'a']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^standpoint: there is no command “annotate”\n\nUsage:/);
  });

  it('reads JSON lines from standard input', () => {
    const { status, stdout, stderr } = standpoint(
      ['extract', '--jsonl'],
      '{"id":"x","text":"“We will go,” said Amal Desh."}\n',
    );
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(JSON.parse(stdout).claims[0].actor, 'Amal Desh');
  });

  it('ends with 1 for problems', () => {
    const folder = new Folder();
    try {
      folder.write('a.txt.claims.yaml', 'nothing');
      const { status, stdout } = standpoint(['check', folder.path]);
      assert.equal(status, 1);
      assert.match(stdout, /a\.txt\.claims\.yaml:1:1 error /);
    } finally {
      folder.remove();
    }
  });

  it('stops in peace when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [...program, 'extract', '--jsonl']);
    const line = `${JSON.stringify({ id: 1, text: '“We will go,” said Amal Desh.\n'.repeat(200) })}\n`;
    let messages = '';
    child.stderr.on('data', (chunk) => {
      messages += chunk;
    });
    child.stdin.on('error', () => assert.ok(child.stdout.destroyed));
    child.stdin.end(line.repeat(100));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    assert.deepEqual([status, messages], [0, '']);
  });
});
