import { type Codebook, defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { analyse } from '../../../src/core/engine/analyse.ts';
import type { Span } from '../../../src/core/text/span.ts';

/** The claims of a text in words: `speaker: claim`, its pieces joined by " … ". */
export function claimsIn(text: string, codebook: Codebook = defaultCodebook): readonly string[] {
  return analyse(text, codebook).claims.map(
    ({ actor, spans }) =>
      `${actor?.name ?? '?'}: ${spans.map((each) => slice(text, each)).join(' … ')}`,
  );
}

/** The mentions of a text in words: the phrase, and `= actor` where that is named otherwise. */
export function mentionsIn(text: string, codebook: Codebook = defaultCodebook): readonly string[] {
  return analyse(text, codebook).mentions.map(({ span, actor }) => {
    const phrase = slice(text, span);
    return phrase === actor.name ? phrase : `${phrase} = ${actor.name}`;
  });
}

export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
