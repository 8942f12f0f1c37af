import { createAnchors } from '../../../src/core/anchor/create.ts';
import type { Resolution } from '../../../src/core/anchor/resolution.ts';
import { resolveAnchors } from '../../../src/core/anchor/resolve.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { hull, type Span, sharedLength, span } from '../../../src/core/text/span.ts';
import type { GoldArticle } from '../score/goldArticle.ts';
import { randomNumbers } from '../score/random.ts';
import type { Range } from '../score/range.ts';
import { articleEdits, type Case, type Edited } from './edits.ts';

/**
 * What became of a claim. Wrong places: `twin`, with the very same words; `silent` and `flagged`, with others,
 * without and with a call for review.
 */
export type Outcome = 'same' | 'changed' | 'orphan' | 'unasked' | 'flagged' | 'twin' | 'silent';

/** How often what became of claims of a length, by edit. `unasked`: found, but no review where one is due. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Outcome, number>>>;

/** Claims by the length of their words, in UTF-16 units; each class up to and with its number. */
export const lengthClasses = [11, 40, 80, 160, Number.POSITIVE_INFINITY] as const;

const seed = 20261121;

/** Text that the article did not have, before everything: no position is right any more. */
const shift = 'Correction: an earlier version of this article gave a wrong date.\n\n';

/**
 * Edits articles around and within what they attribute to somebody, and the names in it, one edit at a
 * time, and looks for it again by its anchors. `most` claims are taken, spread over the articles.
 */
export function measureAnchors(articles: readonly GoldArticle[], most: number): Counts {
  const random = randomNumbers(seed);
  const counts = new Map<string, Map<string, Map<Outcome, number>>>();
  for (const one of sample(articles, most, random)) {
    const article = new ArticleText(one.text);
    const anchors = createAnchors(article, [one.claim]);
    for (const [name, edit] of Object.entries(articleEdits)) {
      const edited = edit(one);
      if (edited === undefined) continue;
      const moved = new ArticleText(shift + edited.text);
      const outcome = outcomeOf(resolveAnchors(moved, anchors, one.names), shifted(edited));
      count(counts, classOf(one.claim), name, outcome);
    }
  }
  return counts;
}

/** Claims, and for each four of them a short name, which stands for what is tagged with few words. */
function sample(
  articles: readonly GoldArticle[],
  most: number,
  random: () => number,
): readonly Case[] {
  const casesOf = (placesIn: (article: GoldArticle) => readonly Range[]) =>
    articles.flatMap((article): Case[] => {
      const { text } = article;
      const names = peopleOf(article);
      return placesIn(article).map(([start, end]) => ({
        text,
        claim: span(start, end),
        names,
        random,
      }));
    });
  const claims = casesOf(({ attributions }) => attributions.flatMap(({ content }) => content));
  const names = casesOf(({ ner }) =>
    ner
      .filter(({ text }) => text.length <= lengthClasses[0])
      .map(({ start, end }): Range => [start, end]),
  );
  return [...spread(claims, most), ...spread(names, Math.floor(most / 4))];
}

/** At most so many items of a list, from its whole length. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  const share = Math.min(1, most / list.length);
  return list.filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share));
}

function peopleOf({ ner }: GoldArticle): readonly string[] {
  const people = ner.filter(({ type }) => type === 'PERSON').map(({ text }) => text);
  const words = people.map((name) => /\p{Lu}\p{L}{2,}$/u.exec(name)?.[0] ?? '');
  return [...new Set(words)].filter((word) => word !== '');
}

function shifted({ claim, ...rest }: Edited): Edited {
  const by = shift.length;
  return { ...rest, claim: claim && span(claim.start + by, claim.end + by) };
}

function outcomeOf(resolution: Resolution, { claim, turns }: Edited): Outcome {
  if (resolution.state === 'orphan') return 'orphan';
  const place = hull(resolution.spans);
  const asks = resolution.state === 'changed' && resolution.review.length > 0;
  if (claim === undefined || place === undefined || !isMostly(place, claim)) {
    if (resolution.state !== 'changed') return 'twin';
    return asks ? 'flagged' : 'silent';
  }
  if (turns && !asks) return 'unasked';
  return resolution.state === 'changed' ? 'changed' : 'same';
}

/** Whether two places are one: four fifths of each is in the other. */
function isMostly(a: Span, b: Span): boolean {
  const shared = sharedLength(a, b);
  return 5 * shared >= 4 * Math.max(a.end - a.start, b.end - b.start);
}

function classOf({ start, end }: Span): string {
  const most = lengthClasses.find((limit) => end - start <= limit);
  const least = (lengthClasses[lengthClasses.indexOf(most ?? 11) - 1] ?? 0) + 1;
  return most === Number.POSITIVE_INFINITY ? `${least} and more` : `${least} to ${most}`;
}

function count(
  counts: Map<string, Map<string, Map<Outcome, number>>>,
  length: string,
  edit: string,
  outcome: Outcome,
): void {
  const ofLength = counts.get(length) ?? new Map<string, Map<Outcome, number>>();
  const ofEdit = ofLength.get(edit) ?? new Map<Outcome, number>();
  counts.set(length, ofLength.set(edit, ofEdit.set(outcome, (ofEdit.get(outcome) ?? 0) + 1)));
}
