import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { inRepository } from '../../scripts/repository.mjs';

/** The Node that npm runs on: the user's own, which may be older than the one the tests run on. */
const node = process.env.npm_node_execpath ?? process.execPath;

function standpoint(...args) {
  return execFileSync(node, ['dist/cli.js', ...args], { cwd: inRepository(), encoding: 'utf8' });
}

describe('the built command line, on the Node of the user', () => {
  it('extracts the claims of the samples, one line of JSON an article', () => {
    const lines = standpoint('extract', 'samples/2026-03-02-northern-wire.txt')
      .trimEnd()
      .split('\n');
    assert.equal(lines.length, 1);
    const { claims, actors } = JSON.parse(lines[0]);
    assert.ok(claims.some(({ actor, kind }) => actor === 'Marta Vell' && kind === 'direct'));
    assert.ok(actors.some(({ name }) => name === 'Marta Vell'));
  });

  it('finds nothing wrong with the samples', () => {
    assert.equal(standpoint('check', '--strict', 'samples'), '');
  });
});
