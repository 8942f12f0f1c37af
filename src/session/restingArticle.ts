import type { ArticleSources } from './articleSources.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text in as few bytes as can be had; one with half a surrogate pair has no UTF-8 and stays as it is. */
type Packed = Uint8Array | string;

/** An article that nobody works on: no more than what it takes to read it again. */
export class RestingArticle {
  readonly #text: Packed;
  readonly #sidecar: Packed | undefined;
  readonly #rest: Omit<ArticleSources, 'text' | 'sidecar'>;

  constructor({ text, sidecar, ...rest }: ArticleSources) {
    this.#text = pack(text);
    this.#sidecar = sidecar === undefined ? undefined : pack(sidecar);
    this.#rest = rest;
  }

  get sources(): ArticleSources {
    return { ...this.#rest, text: this.text, sidecar: this.sidecar };
  }

  get text(): string {
    return unpack(this.#text);
  }

  get sidecar(): string | undefined {
    return this.#sidecar && unpack(this.#sidecar);
  }

  /** Whether it was read from the same. */
  isMadeOf({ text, sidecar, codebook, isMissing }: ArticleSources): boolean {
    const { codebook: own, isMissing: wasMissing } = this.#rest;
    return (
      codebook === own && isMissing === wasMissing && sidecar === this.sidecar && text === this.text
    );
  }
}

function pack(text: string): Packed {
  return text.isWellFormed() ? encoder.encode(text) : text;
}

function unpack(packed: Packed): string {
  return typeof packed === 'string' ? packed : decoder.decode(packed);
}
