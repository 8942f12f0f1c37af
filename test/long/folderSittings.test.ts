import { seed, sitWellOverFolders } from '../unit/session/folderSitting/folderSittings.ts';

describe('200 sittings over folders of articles', () => {
  it(`lose no record and show what a new start shows (seed ${seed})`, () =>
    sitWellOverFolders(200)).timeout(500_000); // Seconds on an idle machine, minutes on a busy one.
});
