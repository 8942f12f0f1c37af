import { annotate } from '../../../src/core/annotation/annotate.ts';
import type { Annotations } from '../../../src/core/annotation/annotation.ts';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { analyse } from '../../../src/core/engine/analyse.ts';
import type { Span } from '../../../src/core/text/span.ts';

/** What is shown of a text that nobody has decided on. */
export function annotationsOf(text: string): Annotations {
  const codebook = defaultCodebook;
  return annotate({
    text,
    analysis: analyse(text, codebook),
    records: [],
    dismissed: [],
    codebook,
  });
}

export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
