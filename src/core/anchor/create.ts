import type { Anchor } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import type { Span } from '../text/span.ts';
import { isInsidePair } from '../text/surrogates.ts';
import { formatHint } from './positionHint.ts';

/** How much of the text around a quote is kept, in UTF-16 units; what Hypothesis stores as well. */
export const contextLength = 32;

/**
 * The anchors of a claim's pieces, one for each span as read, in their order: the words, up to 32
 * units on either side and the place, all in the article's LF form and never half a surrogate pair.
 */
export function createAnchors(article: ArticleText, spans: readonly Span[]): Anchor[] {
  return spans.map((piece) => {
    const lf = article.toLf(piece);
    return {
      quote: article.lf.slice(lf.start, lf.end),
      ...contextsOf(article.lf, lf),
      at: formatHint(article, lf),
    };
  });
}

/** The text before and after a span, cut at 32 units or one less where that would halve a pair. */
export function contextsOf(text: string, { start, end }: Span): Pick<Anchor, 'before' | 'after'> {
  const from = Math.max(0, start - contextLength);
  const to = Math.min(text.length, end + contextLength);
  return {
    before: text.slice(isInsidePair(text, from) ? from + 1 : from, start),
    after: text.slice(end, isInsidePair(text, to) ? to - 1 : to),
  };
}
