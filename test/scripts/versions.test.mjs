import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { currentHost, minimumHost } from '../../scripts/hosts/versions.mjs';
import { inRepository } from '../../scripts/repository.mjs';

describe('the versions of VS Code that are tested', () => {
  it('begin with the oldest one that the manifest admits', async () => {
    const { engines } = JSON.parse(await readFile(inRepository('package.json'), 'utf8'));
    const oldest = engines.vscode.replace(/^\^(\d+\.\d+)\.\d+$/, '$1');
    assert.equal(minimumHost.vscode.replace(/\.\d+$/, ''), oldest);
  });

  it('are those of code-server, which counts 4 where VS Code counts 1', () => {
    for (const host of [currentHost, minimumHost]) {
      assert.equal(host.vscode.replace(/^1\./, '4.'), host.codeServer);
    }
  });
});
