import { type Span, span } from './span.ts';

/**
 * The sentences of a stretch of a text, without the space behind them, by the rules of Unicode: good enough
 * to show and to select; the engine's own need its whole reading.
 */
export function sentencesIn(text: string, within: Span): readonly Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text.slice(within.start, within.end))].map(({ segment, index }) => {
    const start = within.start + index;
    return span(start, start + segment.trimEnd().length);
  });
}
