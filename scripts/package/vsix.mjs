import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../hosts/command.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { inRepository } from '../repository.mjs';
import { withPart } from '../resources.mjs';

/**
 * Packs the Standpoint that is built now as a VSIX at `file`. Its libraries are in the bundle, so none is
 * packed, and there is no repository address yet.
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
  await withPart(resources, async (part) => {
    const cwd = await withoutCaches(part);
    await runCommand(part, 'Packing', process.execPath, [vsce, 'package', ...flags], { cwd });
  });
  return file;
}

/** What never ships and holds tens of thousands of files: vsce would compare each with all of `.vscodeignore`. */
const caches = new Set(['.cache', '.git', 'node_modules', 'out']);

/** A copy of the repository without them. */
async function withoutCaches(resources) {
  const folder = await temporaryFolder(resources, 'package');
  for (const name of await readdir(inRepository())) {
    if (caches.has(name)) continue;
    await cp(inRepository(name), path.join(folder, name), { recursive: true });
  }
  return folder;
}
