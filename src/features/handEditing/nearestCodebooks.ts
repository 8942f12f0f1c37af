import { type ActorIndex, actorIndex } from '../../core/codebook/actors.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { looseCodebook } from '../../core/handEditing/looseCodebook.ts';
import { type NamedPlace, namedPlaces } from '../../core/handEditing/names.ts';
import { readableParts } from '../../core/yaml/readableParts.ts';
import type { CodebookUri } from '../../session/uris.ts';

/** The codebook that counts for a file, as far as it can be read now. */
export interface NearestCodebook {
  readonly uri: CodebookUri;
  /** Absent where there is no such file yet. */
  readonly text: string | undefined;
  readonly codebook: Codebook;
  readonly actors: ActorIndex;
  readonly places: readonly NamedPlace[];
}

/**
 * Reads codebooks for who edits by hand, each text once: one with a thousand actors takes a tenth of a second, and is
 * asked for with every hover, and with every key while names are completed.
 */
export class NearestCodebooks {
  readonly #read = new Map<CodebookUri, NearestCodebook>();

  /** What the text of a codebook says. */
  of(uri: CodebookUri, text: string | undefined): NearestCodebook {
    const known = this.#read.get(uri);
    if (known !== undefined && known.text === text) return known;
    const root = readableParts(text ?? '');
    const codebook = looseCodebook(root);
    const places = namedPlaces('codebook', root);
    const read = { uri, text, codebook, actors: actorIndex(codebook), places };
    this.#read.set(uri, read);
    return read;
  }
}
