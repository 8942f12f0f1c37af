import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import type { ArticleUri } from '../../src/session/uris.ts';
import { standpoint } from './standpoint.ts';
import {
  closeAll,
  diagnosticsOf,
  inWorkspace,
  remove,
  until,
  watchFor,
  write,
} from './workbench.ts';

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

  describe('that nobody has opened', () => {
    const textBy = (speaker: string) => `“We sail at dawn,” said ${speaker}.\n`;
    const settings = () => workspace.getConfiguration('files', inWorkspace('any.txt'));

    /** Writes an article and waits until lists know who speaks in it. */
    async function speakerIn(name: string, bytes: Uint8Array): Promise<string | undefined> {
      const { articles } = await standpoint();
      const address = inWorkspace(name).toString() as ArticleUri;
      const speaker = () => articles.listed(address)?.facts[0]?.actor?.name;
      assert.equal(speaker(), undefined);
      await workspace.fs.writeFile(inWorkspace(name), bytes);
      try {
        await until(() => speaker() !== undefined);
        return speaker();
      } finally {
        await remove(name);
      }
    }

    it('are read as UTF-8', async () => {
      const bytes = new TextEncoder().encode(textBy('Åsa Dübel'));
      assert.equal(await speakerIn('utf8.txt', bytes), 'Åsa Dübel');
    });

    it('are read as UTF-16 where a byte-order mark says so', async () => {
      const units = Uint16Array.from(`\ufeff${textBy('Øyvind Hölm')}`, (unit) =>
        unit.charCodeAt(0),
      );
      assert.equal(await speakerIn('utf16.txt', new Uint8Array(units.buffer)), 'Øyvind Hölm');
    });

    it('are read in the encoding of the settings', async () => {
      await settings().update('encoding', 'windows1252');
      try {
        const marks: Record<string, number> = { '“': 0x93, '”': 0x94 };
        const code = (one: string) => marks[one] ?? one.charCodeAt(0);
        const bytes = Uint8Array.from([...textBy('Ívar Þorn')].map(code));
        assert.equal(await speakerIn('windows.txt', bytes), 'Ívar Þorn');
      } finally {
        await settings().update('encoding', undefined);
      }
    });
  });

  describe('in a folder of their own', () => {
    const files = ['gone/a.txt.claims.yaml', 'gone/deep/b.txt.claims.yaml', 'gone/standpoint.yaml'];
    const problems = () => files.filter((name) => diagnosticsOf(name).length > 0);

    beforeEach(async () => {
      await write('gone/a.txt', '“We sail,” said Marta Vell.\n');
      await write('gone/deep/b.txt', '“We stay,” said Ada Brenn.\n');
      const watched = files.map(watchFor);
      try {
        for (const name of files) await write(name, unreadable);
        for (const { told } of watched) await told();
      } finally {
        for (const watch of watched) watch.dispose();
      }
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
