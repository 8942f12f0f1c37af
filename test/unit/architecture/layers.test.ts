import assert from 'node:assert/strict';
import path from 'node:path';
import { imports, sourceFiles } from './imports.ts';

/** Which folders of src may import which; every one may import from itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  session: ['core'],
  host: ['session', 'core'],
  features: ['host', 'session', 'core'],
  cli: ['session', 'core'],
  'extension.ts': ['features', 'host', 'session', 'core'],
  starter: ['extension.ts'],
};

/** Packages from outside that a layer may use. */
const mayUse: Readonly<Record<string, RegExp>> = {
  core: /^(yaml|@noble\/hashes\/.+|approx-string-match)$/,
  host: /^vscode$/,
  features: /^vscode$/,
  cli: /^(node:.+)$/,
  'extension.ts': /^vscode$/,
  starter: /^(vscode|node:.+)$/,
};

describe('the layers of the code', () => {
  it('are the folders that the architecture names', () => {
    const layers = new Set(sourceFiles.map((file) => file.split('/')[0]));
    assert.deepEqual([...layers].sort(), Object.keys(mayImport).sort());
  });

  it('import one way only', () => {
    const wrong = imports.filter(({ file, layer, of }) => {
      if (!of.startsWith('.')) return false;
      const target = path.posix.join(path.posix.dirname(file), of).split('/')[0] ?? '';
      return target !== layer && !mayImport[layer]?.includes(target);
    });
    assert.deepEqual(wrong, []);
  });

  it('use the editor, Node and packages only where they may', () => {
    const wrong = imports.filter(
      ({ layer, of }) => !of.startsWith('.') && !mayUse[layer]?.test(of),
    );
    assert.deepEqual(wrong, []);
  });

  it('keep features apart: none imports another', () => {
    const wrong = imports.filter(({ file, of }) => {
      if (!file.startsWith('features/') || !of.startsWith('.')) return false;
      const target = path.posix.join(path.posix.dirname(file), of).split('/');
      return target[0] === 'features' && target[1] !== file.split('/')[1];
    });
    assert.deepEqual(wrong, []);
  });

  it('read an article stage by stage in the engine, no stage with the help of a later one', () => {
    const stages = [
      ['language', 'learned', 'syntax'],
      ['names'],
      ['speech'],
      ['quotations'],
      ['paragraph'],
      ['actors', 'claims'],
      ['article'],
    ];
    const stageOf = (file: string) => {
      const folder = /^core\/engine\/(\w+)\//.exec(file)?.[1];
      return folder === undefined ? -1 : stages.findIndex((stage) => stage.includes(folder));
    };
    const wrong = imports.filter(({ file, of }) => {
      const target = path.posix.join(path.posix.dirname(file), of);
      return stageOf(file) >= 0 && stageOf(target) > stageOf(file);
    });
    assert.deepEqual(wrong, []);
  });
});
