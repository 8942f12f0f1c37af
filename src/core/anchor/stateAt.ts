import type { Anchor } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import type { Span } from '../text/span.ts';
import { plainWords } from './context.ts';
import { meaningChanges } from './meaning.ts';
import { formatHint } from './positionHint.ts';
import type { Resolution } from './resolution.ts';
import { isMostlyGone, wordDifference } from './wordDifference.ts';

/**
 * What has become of a claim that is known to stand at `spans`, because it was followed there edit by
 * edit: one span for each anchor, in their order. `names` as for `resolveAll`.
 */
export function stateAt(
  article: ArticleText,
  anchors: readonly Anchor[],
  spans: readonly Span[],
  names: readonly string[],
): Resolution {
  if (isVerbatim(article, anchors, spans)) {
    const places = spans.map((piece) => article.toLf(piece));
    const isAtHint = anchors.every(({ at }, i) => {
      const place = places[i];
      return place !== undefined && formatHint(article, place) === at;
    });
    return { state: isAtHint ? 'exact' : 'moved', spans };
  }
  const quotes = quotesAt(article, spans);
  const stored = plain(anchors.map(({ quote }) => quote).join(' '));
  const difference = wordDifference(stored, plain(quotes.join(' ')));
  if (difference.removed.length + difference.added.length === 0) return { state: 'moved', spans };
  const review = meaningChanges(difference, names);
  const isRewritten = isMostlyGone(stored, difference);
  return {
    state: 'changed',
    spans,
    difference,
    review: isRewritten ? [...review, 'rewriting'] : review,
  };
}

/** Whether the words of anchors stand at `spans` character for character: one span for each, in their order. */
export function isVerbatim(
  article: ArticleText,
  anchors: readonly Anchor[],
  spans: readonly Span[],
): boolean {
  const quotes = quotesAt(article, spans);
  return anchors.every(({ quote }, i) => quote === quotes[i]);
}

function quotesAt(article: ArticleText, spans: readonly Span[]): readonly string[] {
  return spans
    .map((piece) => article.toLf(piece))
    .map(({ start, end }) => article.lf.slice(start, end));
}

function plain(quote: string): string {
  return plainWords({ quote, before: '', after: '' }).quote;
}
