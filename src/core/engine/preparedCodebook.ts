import { type ActorIndex, actorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { english } from './language/english.ts';
import { type ListedForms, listedForms } from './names/listedActors.ts';

/** A codebook made ready once for reading any number of articles. */
export interface PreparedCodebook {
  readonly actors: ActorIndex;
  readonly forms: ListedForms;
}

/** Makes a codebook ready; with thousands of actors that takes longer than reading an article. */
export function prepareCodebook(codebook: Codebook): PreparedCodebook {
  const actors = actorIndex(codebook);
  return { actors, forms: listedForms(actors, english) };
}
