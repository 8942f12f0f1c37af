import type { NamePhrase } from '../names/names.ts';
import type { SourcePhrase } from '../speech/attribution.ts';
import { sourceOf } from '../speech/sources.ts';
import type { Element } from '../syntax/elements.ts';

/** Who speaks inside a quotation, and where the words begin. */
export interface QuotedLabel {
  readonly source: SourcePhrase;
  /** Behind the colon and the space. */
  readonly wordsFrom: number;
}

/** The speaker's label at the start of a quoted transcript: `“LIND: It is safe.”`. */
export function quotedLabel(
  { start, text }: Element,
  names: readonly NamePhrase[],
): QuotedLabel | undefined {
  const opening = /^["'“”„«‘`\s]*/.exec(text)?.[0].length ?? 0;
  const name = names.find((each) => each.start === start + opening);
  const behind = name && /^:\s*/.exec(text.slice(name.end - start));
  if (!name || !behind) return undefined;
  const range = { start: name.start, end: name.end };
  return {
    source: sourceOf(range.start, range.end, { type: 'name', name: range }),
    wordsFrom: name.end + behind[0].length,
  };
}
