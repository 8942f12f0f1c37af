import type { Counter, Counts } from './counts.ts';
import type { GoldArticle } from './goldArticle.ts';
import { hullOf, lengthOf, type Range, shared, sharedWithAll } from './range.ts';
import { isPronoun } from './speakerEntity.ts';

/** Counts predicted mentions of actors against a tagger's names and against the gold sources. */
export function actorCounts(article: GoldArticle, actors: readonly Range[]): Counts {
  return { ...speakerCounts(article, actors), ...mentionCounts(article, actors) };
}

/** How many distinct sources that are no pronouns some mention touches. */
function speakerCounts({ text, attributions }: GoldArticle, actors: readonly Range[]): Counts {
  const sources = new Map(
    attributions
      .filter(({ source }) => source.length > 0)
      .map(({ source }) => [hullOf(source).join(), source]),
  );
  const named = [...sources.values()].filter((source) => !isPronoun(text.slice(...hullOf(source))));
  const found = named.filter((source) => actors.some((actor) => sharedWithAll(actor, source) > 0));
  return { 'speaker.gold': named.length, 'speaker.found': found.length };
}

const actorTypes = new Set(['PERSON', 'ORGANIZATION', 'LOCATION']);

/**
 * Mentions against names, each once. A mention that is no name is not wrong where the tagger has
 * something of no clear type, or where gold has a source without a name ("a senior official").
 */
function mentionCounts(article: GoldArticle, actors: readonly Range[]): Counts {
  if (article.silverMissing) return {};
  const names = article.ner.filter(({ type }) => actorTypes.has(type)).map(rangeOf);
  const unclear = article.ner.filter(({ type }) => type === 'MISC').map(rangeOf);
  const matched = new Set<number>();
  const counts: Counts = {};
  const add = (counter: Counter) => {
    counts[counter] = (counts[counter] ?? 0) + 1;
  };
  for (const actor of [...actors].sort((a, b) => a[0] - b[0])) {
    const name = names.findIndex((each, at) => !matched.has(at) && shared(each, actor) > 0);
    if (name >= 0) {
      matched.add(name);
      add('actor.right');
    } else if (!unclear.some((each) => shared(each, actor) > 0) && !isSource(article, actor)) {
      add('actor.wrong');
    }
  }
  counts['actor.missed'] = names.length - matched.size;
  return counts;
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }): Range {
  return [start, end];
}

function isSource({ attributions }: GoldArticle, actor: Range): boolean {
  return attributions.some(({ source }) => sharedWithAll(actor, source) >= 0.5 * lengthOf(actor));
}
