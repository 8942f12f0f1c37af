import { readFileSync } from 'node:fs';

/** The text of a sidecar with something wrong in it, named after what that is. */
export function fixture(name: string): string {
  return readFileSync(`test/fixtures/sidecars/${name}.claims.yaml`, 'utf8');
}
