import assert from 'node:assert/strict';
import { Session } from '../../../src/session/session.ts';
import { classify } from '../../../src/session/uris.ts';
import { seed, sitOverFolders, sitWellOverFolders } from './folderSitting/folderSittings.ts';

/** A session that hears of no codebook. */
class DeafSession extends Session {
  override async refresh(uri: string): Promise<void> {
    if (classify(uri)?.is !== 'codebook') await super.refresh(uri);
  }
}

describe('a sitting over a folder of articles', function () {
  this.timeout(60_000); // A busy machine takes longer, and is no reason to fail.

  it(`loses no record and shows what a new start shows, 25 times from seed ${seed}`, async () => {
    await sitWellOverFolders(25);
  });

  it('would not go well if a changed codebook was not read again', async () => {
    const { failed, errorInstance } = await sitOverFolders(25, (ports) => new DeafSession(ports));
    assert.ok(failed);
    assert.ok(errorInstance instanceof assert.AssertionError);
  });
});
