import { workspace } from 'vscode';
import { closeAll, diagnosticsOf, inWorkspace, remove, until, write } from './workbench.ts';

const unreadable = 'standpoint: 1\nclaims: [\n';

describe('the files of the folder', () => {
  beforeEach(closeAll);

  it('may have sidecars beside binary files, whose problems are shown', async () => {
    const name = 'picture.txt';
    await workspace.fs.writeFile(inWorkspace(name), new Uint8Array([0x89, 0x50, 0, 0, 0, 13, 255]));
    await write(`${name}.claims.yaml`, unreadable);
    try {
      await until(() => diagnosticsOf(`${name}.claims.yaml`).length > 0);
    } finally {
      await remove(name);
      await remove(`${name}.claims.yaml`);
    }
  });
});
