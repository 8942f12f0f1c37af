import { type OffsetMap, replaceMapped } from '../../src/core/text/offsetMap.ts';
import { span } from '../../src/core/text/span.ts';
import type { GoldArticle } from './score/goldArticle.ts';
import { randomNumbers } from './score/random.ts';
import type { Range } from './score/range.ts';

const seed = 20161108;
const syllables = {
  first:
    'Bra Che Dro Eph Gwi Hul Ikt Jor Kez Lum Myr Nyo Oxu Phe Quil Rud Svo Thra Ust Vel Wyn Zab'.split(
      ' ',
    ),
  middle: 'bri dano fera gul hami jeto kro lendi mora nuvi pelo ruka sende tivo zari'.split(' '),
  last: 'bek dran ford gart hoim kel lund mar nov pin rath stad tell vik wold'.split(' '),
};

/**
 * The articles with every word of every person's name replaced by a rare one, the same word by the same
 * one in all articles, and all gold offsets moved along. Shows what an engine owes to names it knows.
 * The same articles always give the same names.
 */
export function withRareNames(articles: readonly GoldArticle[]): readonly GoldArticle[] {
  const rare = rareWords();
  return articles.map((article) => {
    const words = nameWordsOf(article);
    const replace = (text: string) =>
      replaceMapped(text, /\p{L}+/gu, (word) => {
        const key = word.toLowerCase();
        if (!words.has(key) || word === key) return word;
        return word === word.toUpperCase() ? rare(key).toUpperCase() : rare(key);
      });
    const { text, map } = replace(article.text);
    return movedGold(article, text, map, (name) => replace(name).text);
  });
}

/** The words of people's names in an article, in lower case; not those it also uses as plain words. */
function nameWordsOf({ text, ner }: GoldArticle): ReadonlySet<string> {
  const plain = new Set(text.match(/(?<!\p{L})\p{Ll}+/gu));
  const names = ner.filter(({ type }) => type === 'PERSON').map((name) => name.text);
  const words = names.flatMap((name) => name.match(/\p{L}{3,}/gu) ?? []);
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => !plain.has(word)));
}

/** Gives each word a rare one of its own, in the order they are asked for. */
function rareWords(): (word: string) => string {
  const random = randomNumbers(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (word) => {
    const known = given.get(word);
    if (known !== undefined) return known;
    let name = '';
    do name = pick(syllables.first) + pick(syllables.middle) + pick(syllables.last);
    while (taken.has(name));
    taken.add(name);
    given.set(word, name);
    return name;
  };
}

function movedGold(
  article: GoldArticle,
  text: string,
  map: OffsetMap,
  rename: (name: string) => string,
): GoldArticle {
  const moved = ([start, end]: Range): Range => {
    const target = map.toTarget(span(start, end));
    return [target.start, target.end];
  };
  return {
    ...article,
    text,
    attributions: article.attributions.map((each) => ({
      ...each,
      source: each.source.map(moved),
      cue: each.cue.map(moved),
      content: each.content.map(moved),
      ...(each.entity !== undefined && { entity: rename(each.entity) }),
    })),
    ner: article.ner.map((name) => {
      const [start, end] = moved([name.start, name.end]);
      return { ...name, start, end, text: text.slice(start, end) };
    }),
    coref: article.coref.map((chain) =>
      chain.map(([start, end, headStart, headEnd]) => [
        ...moved([start, end]),
        ...moved([headStart, headEnd]),
      ]),
    ),
  };
}
