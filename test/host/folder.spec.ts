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

  describe('in a folder of their own', () => {
    const files = ['gone/a.txt.claims.yaml', 'gone/deep/b.txt.claims.yaml', 'gone/standpoint.yaml'];
    const problems = () => files.filter((name) => diagnosticsOf(name).length > 0);

    beforeEach(async () => {
      await write('gone/a.txt', '“We sail,” said Marta Vell.\n');
      await write('gone/deep/b.txt', '“We stay,” said Ada Brenn.\n');
      for (const name of files) await write(name, unreadable);
      await until(() => problems().length === files.length);
    });

    it('are forgotten when it is deleted', async () => {
      await workspace.fs.delete(inWorkspace('gone'), { recursive: true });
      await until(() => problems().length === 0);
    });

    it('are followed when it is moved', async () => {
      await workspace.fs.rename(inWorkspace('gone'), inWorkspace('moved'));
      try {
        await until(() => problems().length === 0);
        await until(() => diagnosticsOf('moved/a.txt.claims.yaml').length > 0);
      } finally {
        await workspace.fs.delete(inWorkspace('moved'), { recursive: true });
      }
    });
  });
});
