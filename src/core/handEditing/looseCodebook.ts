import { type Codebook, defaultCodebook } from '../codebook/codebook.ts';
import { readCodebook } from '../codebook/parseCodebook.ts';
import type { YamlNode } from '../yaml/tree.ts';

/** The codebook as far as it can be read: a mistake in one place must not hide all the others' names. */
export function looseCodebook(root: YamlNode | undefined): Codebook {
  return root?.kind === 'map' ? readCodebook(root, []).codebook : defaultCodebook;
}
