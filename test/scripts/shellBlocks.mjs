import { readFileSync } from 'node:fs';
import { inRepository } from '../../scripts/repository.mjs';

/** The commands of a page: its blocks of code for a shell, in order, without their fences. */
export function shellBlocks(page) {
  const text = readFileSync(inRepository(page), 'utf8');
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, code]) => code);
}
