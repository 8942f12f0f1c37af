import type { ArticleClaims } from '../../../src/core/corpus/articleClaims.ts';
import { stored, suggested } from './claims.ts';

interface Size {
  readonly articles: number;
  readonly claims: number;
  readonly actors: number;
}

/** Articles with equally many claims, every third of them untagged; each actor speaks in several. */
export function largeCorpus({ articles, claims, actors }: Size): readonly ArticleClaims<string>[] {
  const inEach = claims / articles;
  return Array.from({ length: articles }, (_, article) => ({
    article: `file:///folder/article-${article}.txt`,
    date: `2026-01-${(article % 28) + 1}`,
    claims: Array.from({ length: inEach }, (_, at) => {
      const number = article * inEach + at;
      const actor = { kind: 'name', name: `Marta Vell ${(number * 7) % actors}` } as const;
      const words = `“The bridge stays shut for the ${number}th time”`;
      return number % 3 === 0
        ? suggested(words, actor)
        : stored(words, { stance: 'opposes' }, actor);
    }),
  }));
}
