import type { Codebook } from '../core/codebook/codebook.ts';
import { type PreparedCodebook, prepareCodebook } from '../core/engine/preparedCodebook.ts';

/** Codebooks made ready for articles, each once for as long as anybody has it. */
export class PreparedCodebooks {
  readonly #ready = new WeakMap<Codebook, PreparedCodebook>();

  of(codebook: Codebook): PreparedCodebook {
    const known = this.#ready.get(codebook);
    if (known !== undefined) return known;
    const ready = prepareCodebook(codebook);
    this.#ready.set(codebook, ready);
    return ready;
  }
}
