import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const threads = new URL('../../../src/host/threads.ts', import.meta.url);
const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts a thread that says a word, and says what it heard. */
const program = `
const say = (word) => {
  console.log(word);
  process.exit();
};
import(${JSON.stringify(threads.href)}).then(({ startThread }) => {
  const thread = startThread("post('ready');");
  thread.onMessage(say);
  thread.onEnd((reason) => say(String(reason)));
});
`;

function heard(...options: readonly string[]): string {
  const args = [...options, '--no-warnings', '-e', program];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout.trim();
}

describe('another thread', () => {
  it('runs a script that talks to this one', () => {
    assert.equal(heard(), 'ready');
  });

  it('runs it also where it may not stand behind others: what it would have to read is not given to it', () => {
    assert.equal(
      heard('--permission', '--allow-worker', `--allow-fs-read=${repository}*`),
      'ready',
    );
  });
});
