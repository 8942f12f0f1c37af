import type { Anchor, Sidecar } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import { similarity } from './similarity.ts';

/** A text that a sidecar may be about. */
export interface NamedArticle {
  readonly name: string;
  readonly text: ArticleText;
}

/** An article with words of a sidecar. */
export interface LikelyArticle<A> {
  readonly article: A;
  /** How many of the sidecar's quotes stand in it word for word. */
  readonly found: number;
  /** How many quotes were looked for. */
  readonly of: number;
}

/** A shorter quote says something only together with what stood around it. */
const tellingLength = 20;
/** So many of the longest quotes tell whether an article is worth a closer look. */
const probes = 3;
/** No more quotes than this are looked for: the longest ones. */
const mostQuotes = 100;

/**
 * Which of these articles a sidecar is about that lost its own, `name`: those with at least half of its
 * quotes, the one with most of them first, and of equal ones that with the most similar name. An article
 * costs a search for a few quotes, only a likely one for all.
 */
export function likelyArticles<A extends NamedArticle>(
  { claims, dismissed }: Sidecar,
  name: string,
  articles: readonly A[],
): readonly LikelyArticle<A>[] {
  const anchors = longestFirst([...claims.flatMap((claim) => claim.anchors), ...dismissed]);
  const of = anchors.length;
  return articles
    .filter(({ text }) => countIn(text, anchors.slice(0, probes)) > 0)
    .map((article) => ({ article, found: countIn(article.text, anchors), of }))
    .filter(({ found }) => 2 * found >= of)
    .map((likely) => ({ likely, alike: similarity(name, likely.article.name) }))
    .sort(
      (a, b) =>
        b.likely.found - a.likely.found ||
        b.alike - a.alike ||
        (a.likely.article.name < b.likely.article.name ? -1 : 1),
    )
    .map(({ likely }) => likely);
}

/** Each quote once, those that say most first. */
function longestFirst(anchors: readonly Anchor[]): readonly Anchor[] {
  const byWords = new Map(anchors.map((anchor) => [wordsToFind(anchor), anchor]));
  return [...byWords.values()].sort((a, b) => b.quote.length - a.quote.length).slice(0, mostQuotes);
}

function countIn({ lf }: ArticleText, anchors: readonly Anchor[]): number {
  return anchors.filter((anchor) => lf.includes(wordsToFind(anchor))).length;
}

function wordsToFind({ quote, before, after }: Anchor): string {
  return quote.length < tellingLength ? before + quote + after : quote;
}
