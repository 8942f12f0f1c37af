import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in the nearest package.json above a program's file; a copy on its own has none. */
export function versionOf(program: string): string {
  let folder = dirname(realpathSync(program));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) return 'unknown';
    folder = dirname(folder);
  }
  const manifest: { readonly version?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return manifest.version ?? 'unknown';
}
