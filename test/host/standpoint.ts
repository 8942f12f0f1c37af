import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import type { Standpoint } from '../../src/extension.ts';

/** What Standpoint lets other extensions ask. */
export async function standpoint(): Promise<Standpoint> {
  const extension = extensions.getExtension<Standpoint>('standpoint.standpoint');
  assert.ok(extension);
  return extension.activate();
}
