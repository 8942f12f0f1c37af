import { readFileSync } from 'node:fs';
import { parseSidecar, type ReadableSidecar } from '../../../src/core/sidecar/parseSidecar.ts';

/** The text of a sidecar with something wrong in it, named after what that is. */
export function fixture(name: string): string {
  return readFileSync(`test/fixtures/sidecars/${name}.claims.yaml`, 'utf8');
}

/** Reads a sidecar that has to be readable. */
export function readable(text: string): ReadableSidecar {
  const file = parseSidecar(text);
  if (file.state === 'unreadable') throw new Error(`${file.problems[0].message}\n${text}`);
  return file;
}
