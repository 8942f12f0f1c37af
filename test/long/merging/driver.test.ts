import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import { edited } from '../../unit/merge/examples.ts';
import { driver, type Ended, Repository, sidecarName } from './repository.ts';
import { alike, ana, appended, list, noted, one, opposed, situations, two } from './situations.ts';

describe('two branches with one sidecar, in a real repository', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = new Repository();
  });
  afterEach(() => repository.remove());

  /** Merges the branch `theirs` as a clone does that has the driver. */
  function mergeWithDriver(): Ended {
    repository.git('config', 'merge.standpoint.driver', driver);
    return repository.attempt('merge', '--no-edit', 'theirs');
  }

  for (const situation of situations) {
    const { name, ours, theirs, gitAlone, merged, says = /^/ } = situation;
    it(`${name}: ${gitAlone} with git alone`, () => {
      repository.branch(situation.base ?? list, ours, theirs);
      const alone = repository.attempt('merge', '--no-edit', 'theirs');
      assert.equal(alone.status === 0 ? 'clean' : 'conflict', gitAlone, alone.messages);
      repository.git('reset', '--quiet', '--hard', alone.status === 0 ? 'HEAD~' : 'HEAD');
      const { status, messages } = mergeWithDriver();
      assert.match(messages, says);
      if (typeof merged === 'string') {
        assert.deepEqual([repository.read(), status], [merged, 0]);
        assert.equal(parseSidecar(merged).state, 'readable');
      } else {
        assert.equal(status, 1);
        assert.match(repository.read(), merged);
        assert.match(repository.git('status', '--porcelain'), /^(UU|AA) /m);
        assert.match(repository.check(), / error conflict-markers /);
      }
    });
  }

  for (const [name, ours, theirs, code] of [
    ['both append', appended(list, alike(one)), appended(list, alike(two)), 'spans-missing'],
    ['the same field', ana, opposed, 'duplicate-key'],
  ] as const) {
    it(`never merge=union, ${name}: what comes out cleanly is broken, and \`check\` says so`, () => {
      repository.write('.gitattributes', '*.claims.yaml merge=union\n');
      repository.branch(list, ours, theirs);
      assert.equal(repository.attempt('merge', '--no-edit', 'theirs').status, 0);
      assert.match(repository.check(), new RegExp(` error ${code} `));
    });
  }

  it('both add the sidecar: there is no base', () => {
    repository.branch(undefined, appended(list, one), ana);
    assert.equal(mergeWithDriver().status, 0);
    assert.equal(repository.read(), appended(ana, one));
  });

  it('a side that cannot be read: both sides whole, and nothing lost', () => {
    const torn = `${list}  - id: "broken\n`;
    repository.branch(list, ana, torn);
    const { status, messages } = mergeWithDriver();
    assert.equal(status, 1);
    assert.match(messages, /\(theirs\):\d+:\d+ error /);
    assert.equal(repository.read(), `<<<<<<< ours\n${ana}=======\n${torn}>>>>>>> theirs\n`);
  });

  it('the sidecar deleted against edited: git asks, and keeps the edited file', () => {
    repository.branch(list, ana, ana);
    repository.git('checkout', '--quiet', 'theirs');
    repository.git('rm', '--quiet', sidecarName);
    repository.commit(undefined, 'deleted');
    repository.git('checkout', '--quiet', 'main');
    repository.commit(noted, 'edited');
    assert.equal(mergeWithDriver().status, 1);
    assert.equal(repository.read(), noted);
  });

  it('a driver whose program is gone: git keeps ours alone, until the path is mended', () => {
    repository.branch(list, appended(list, one), appended(list, two));
    repository.git('config', 'merge.standpoint.driver', 'no-such-program %O %A %B');
    assert.equal(repository.attempt('merge', '--no-edit', 'theirs').status, 1);
    assert.equal(repository.read(), appended(list, one));
    assert.match(repository.git('status', '--porcelain'), /^UU /m);
    repository.git('config', 'merge.standpoint.driver', driver);
    repository.git('checkout', '--merge', sidecarName);
    assert.equal(repository.read(), appended(list, one, two));
  });

  it('a rebase: ours are then the others, and the outcome is the same', () => {
    repository.branch(list, appended(ana, one), appended(noted, two));
    repository.git('config', 'merge.standpoint.driver', driver);
    assert.equal(repository.attempt('rebase', 'theirs').status, 0);
    const both = edited(ana, ['strength: 3', 'strength: 4']);
    assert.equal(repository.read(), appended(both, one, two));
  });

  it('two bases, after each side merged the other: their merge is the base', () => {
    repository.branch(list, ana, noted);
    repository.git('config', 'merge.standpoint.driver', driver);
    repository.git('branch', 'ours');
    assert.equal(repository.attempt('merge', '--no-edit', 'theirs').status, 0);
    repository.git('checkout', '--quiet', 'theirs');
    assert.equal(repository.attempt('merge', '--no-edit', 'ours').status, 0);
    const both = repository.read();
    repository.commit(edited(both, ['"Mira Olsen"', '"Mira Olsen-Dahl"']), 'renamed');
    repository.git('checkout', '--quiet', 'main');
    repository.commit(edited(both, ['by: "ana"', 'by: "eve"']), 'taken over');
    assert.equal(repository.attempt('merge', '--no-edit', 'theirs').status, 0);
    const result = edited(both, ['"Mira Olsen"', '"Mira Olsen-Dahl"'], ['by: "ana"', 'by: "eve"']);
    assert.equal(repository.read(), result);
  });
});
