import assert from 'node:assert/strict';
import { extensions } from 'vscode';

describe('Standpoint in this host', () => {
  it('is installed and activates', async () => {
    const standpoint = extensions.getExtension('standpoint.standpoint');
    assert.ok(standpoint, 'the extension standpoint.standpoint is not there');
    await standpoint.activate();
    assert.ok(standpoint.isActive);
  });

  it('runs where importScripts is a function exactly when there is no Node', () => {
    const { importScripts, process } = globalThis as {
      importScripts?: unknown;
      process?: { versions?: { node?: string } };
    };
    const inNode = process?.versions?.node !== undefined;
    assert.equal(typeof importScripts === 'function', !inNode);
  });
});
