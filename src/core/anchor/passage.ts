import type { Anchor } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import { type PassagePiece, passageAround } from '../text/passage.ts';
import { resolveAnchors } from './resolve.ts';

/**
 * The place in an article that some claims are about, to be read: their words among the sentences around
 * them. Where none of them is found in the article, what their anchors remember of it, each once.
 */
export function passageOf(
  article: ArticleText | undefined,
  claims: readonly (readonly Anchor[])[],
): readonly PassagePiece[] {
  const spans = claims.flatMap((anchors) => {
    const found = article && resolveAnchors(article, anchors);
    return found === undefined || found.state === 'orphan' ? [] : found.spans;
  });
  if (article !== undefined && spans.length > 0) return passageAround(article, spans);
  const anchors = claims.flat().map(({ before, quote, after }) => ({ before, quote, after }));
  const different = new Map(anchors.map((anchor) => [JSON.stringify(anchor), anchor]));
  return [...different.values()].flatMap(remembered);
}

function remembered({ before, quote, after }: Anchor): readonly PassagePiece[] {
  return [
    { text: `… ${before}`, isMarked: false },
    { text: quote, isMarked: true },
    { text: `${after} …`, isMarked: false },
  ];
}
