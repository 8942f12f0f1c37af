import type { GoldArticle, GoldAttribution, NamedEntity } from './goldArticle.ts';
import { hullOf, type Range, shared } from './range.ts';

/** Who the source of an attribution is, as far as a tagger or a person knows. */
export interface SpeakerEntity {
  /** All words of all names it has in the article, in lower case. */
  readonly words: ReadonlySet<string>;
  /** `named`: the source holds the name; `coref`: it is a pronoun or description of it. */
  readonly via: 'named' | 'coref';
}

const pronouns = new Set(
  `he she they it we i you who which that this those these him her them us me his hers theirs its
  one some others many both someone everyone everybody anyone nobody people another himself herself
  themselves most all none`.split(/\s+/),
);

export function isPronoun(phrase: string): boolean {
  return pronouns.has(phrase.toLowerCase().replace(/[^a-z]/g, ''));
}

const noNameWords = new Set(
  'the of and for in at a an on to jr sr ii iii iv mr mrs ms dr inc corp co'.split(' '),
);

/** The words of a name that can tell it from others. */
export function nameWords(name: string): readonly string[] {
  const plain = name.toLowerCase().replace(/['’]s\b/g, '');
  const words = plain.match(/[\p{L}\p{N}]+(?:[.&'’-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replaceAll('.', '')).filter((word) => !noNameWords.has(word));
}

/** Whether a predicted name is the entity's: its last word is one of the entity's. */
export function isNameOf(name: string | undefined, entity: SpeakerEntity): boolean {
  const last = nameWords(name ?? '').at(-1);
  return last !== undefined && entity.words.has(last);
}

/** The entity of an attribution's source; undefined when it cannot be told. */
export function speakerEntity(
  article: GoldArticle,
  { source, entity }: GoldAttribution,
): SpeakerEntity | undefined {
  if (source.length === 0) return undefined;
  if (entity) return { words: new Set(nameWords(entity)), via: 'coref' };
  if (article.silverMissing) return undefined;
  const names = article.ner.filter(({ type }) => nameTypes.has(type));
  const inside = names.filter((name) => source.some((piece) => holds(piece, name)));
  const heads = inside.filter((name) => canBeHead(article.text, source, name));
  const people = heads.filter(({ type }) => type === 'PERSON');
  if (heads.length > 0) return namedEntity(article, names, people.length > 0 ? people : heads);
  // "Trump campaign officials": a name in it, but not the speaker's.
  if (inside.length > 0 && !isPronoun(article.text.slice(...hullOf(source)))) return undefined;
  return corefEntity(article, names, hullOf(source));
}

const nameTypes = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC']);

function holds(piece: Range, { start, end }: NamedEntity): boolean {
  return start >= piece[0] && end <= piece[1] + 1;
}

/** "the Sanders | campaign": a source cut short of its head. */
const office =
  /^\s+(?:campaign|camp|team|aides?|advisers?|supporters?|officials?|administration|spokes\w+|allies|surrogates?|voters?)\b/i;
const possessive = /^\s?['’]s?\b|^['’]/;
const preposition =
  /\b(?:of|for|from|at|with|to|in|by|near|on|against)\s+(?:the\s+|both\s+|then-|former\s+|president\s+|sen\.\s+|gov\.\s+|mr\.\s+|mrs\.\s+)*$/i;
const nounBehind =
  /^[\s-]+(?!(?:and|or|who|of|for|in|at|as|to|from|on|with|which|both|also|then|himself|herself|jr|sr)\b)[a-z]/;

/** Whether a name in a source can be who speaks: not "X's aide", "aide to X", "X campaign officials". */
function canBeHead(text: string, source: readonly Range[], name: NamedEntity): boolean {
  const piece = source.find((each) => holds(each, name));
  if (!piece) return false;
  const behind = Math.max(name.end, piece[1]);
  if (name.end >= piece[1] - 1 && office.test(text.slice(behind, name.end + 25))) return false;
  const after = text.slice(name.end, piece[1]);
  if (possessive.test(after) || /['’]s?$/.test(text.slice(name.start, name.end))) return false;
  return !preposition.test(text.slice(piece[0], name.start)) && !nounBehind.test(after);
}

function namedEntity(
  article: GoldArticle,
  names: readonly NamedEntity[],
  heads: readonly NamedEntity[],
): SpeakerEntity | undefined {
  const words = new Set(heads.flatMap(({ text }) => nameWords(text)));
  for (const chain of article.coref) {
    const meant = heads.some((head) =>
      chain.some(([, , start, end]) => start >= head.start && end <= head.end),
    );
    if (!meant) continue;
    for (const other of chainNames(chain, names)) {
      const own = nameWords(other.text);
      if (own.some((word) => words.has(word))) for (const word of own) words.add(word);
    }
  }
  return words.size > 0 ? { words, via: 'named' } : undefined;
}

function corefEntity(
  article: GoldArticle,
  names: readonly NamedEntity[],
  source: Range,
): SpeakerEntity | undefined {
  for (const chain of article.coref) {
    if (!chain.some(([start, end]) => isHalfShared(source, [start, end]))) continue;
    const words = new Set(chainNames(chain, names).flatMap(({ text }) => nameWords(text)));
    if (words.size > 0) return { words, via: 'coref' };
  }
  return undefined;
}

function isHalfShared(a: Range, b: Range): boolean {
  const both = shared(a, b);
  return both > 0 && both / (a[1] - a[0] + b[1] - b[0] - both) >= 0.5;
}

/** The names that head a mention of a chain. Very long ones are a tagger's errors in headlines. */
function chainNames(
  chain: GoldArticle['coref'][number],
  names: readonly NamedEntity[],
): readonly NamedEntity[] {
  return chain.flatMap(([start, end, headStart, headEnd]) =>
    names.filter((name) => {
      if (name.type === 'MISC' || headStart < name.start || headEnd > name.end) return false;
      const most = name.type === 'PERSON' ? 4 : 7;
      if (end - start > name.end - name.start + 25) return false;
      return name.text.split(/\s+/).length <= most;
    }),
  );
}
