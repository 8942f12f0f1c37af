import type { Range } from './range.ts';

/** Who claims what, as an annotator marked it. */
export interface GoldAttribution {
  readonly id: string;
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** The speaker's name where a person has set it. */
  readonly entity?: string;
}

/** A name that a named-entity tagger found. */
export interface NamedEntity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly text: string;
}

/** A phrase of a coreference chain and its head word. */
export type CorefMention = readonly [
  start: number,
  end: number,
  headStart: number,
  headEnd: number,
];

/** One line of a gold file. */
export interface GoldArticle {
  readonly id: string;
  readonly publisher?: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  readonly ner: readonly NamedEntity[];
  readonly coref: readonly (readonly CorefMention[])[];
  /** There are no tagger's names for it, so names and actors are not scored. */
  readonly silverMissing?: boolean;
}

/** Reads a gold file: one article a line. Throws where a line is no JSON. */
export function parseGold(jsonl: string): readonly GoldArticle[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): GoldArticle => JSON.parse(line));
}
