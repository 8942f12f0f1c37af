import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../hosts/command.mjs';
import { inRepository } from '../repository.mjs';

/**
 * Packages Standpoint as a VSIX at `file`. Its libraries are in the bundle, so none is packed, and there is no
 * repository address yet.
 */
export async function packageVsix(resources, file) {
  await mkdir(path.dirname(file), { recursive: true });
  const vsce = inRepository('node_modules/@vscode/vsce/vsce');
  const flags = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ];
  await runCommand(resources, 'Packaging', process.execPath, [vsce, 'package', ...flags], {
    cwd: inRepository(),
  });
  return file;
}
