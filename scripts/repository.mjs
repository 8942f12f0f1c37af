import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout, absolute. */
export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where hosts and browsers are kept between runs; git does not see it, and it may be deleted at any time. */
export const cache = path.join(repository, '.cache');

/** A path inside the repository. */
export function inRepository(...parts) {
  return path.join(repository, ...parts);
}
