import type { PronounKind } from '../language/language.ts';
import type { Range } from '../syntax/elements.ts';

/** Who is said to speak, as a phrase of the paragraph. */
export interface SourcePhrase extends Range {
  /** Only a "who" or "which" whose antecedent is the head. */
  readonly relative: boolean;
  readonly head:
    | { readonly type: 'pronoun'; readonly pronoun: PronounKind }
    /** "Nobody", "neither side", "no minister": whoever could have said it has not. All of the phrase. */
    | { readonly type: 'nobody'; readonly name: string }
    /** The last name in the phrase that can be its head. */
    | { readonly type: 'name'; readonly name: Range }
    /** The phrase without its article: "senior U.S. official". */
    | {
        readonly type: 'role';
        readonly name: string;
        readonly definite: boolean;
        /** Whose it is: the "his" of "his office", which is not in the name. */
        readonly owner: PronounKind | undefined;
      };
}

/**
 * By what an attribution was found, best first. `quote-cue`: a quotation beside a speech verb with a
 * subject; `clause-cue`: a reported clause; `according`: "according to"; `speaker`: "NAME: …";
 * `opinion` and `act`: weaker verbs; `learned`: a word that a model takes for a cue; `noun`: "his claim that"; `context`: only a quotation and a subject.
 */
export type Evidence =
  | 'quote-cue'
  | 'clause-cue'
  | 'according'
  | 'speaker'
  | 'opinion'
  | 'act'
  | 'learned'
  | 'noun'
  | 'context';

/** A claim of one paragraph; plain data that depends on the paragraph alone. Offsets relative to it. */
export interface Attribution {
  readonly evidence: Evidence;
  /** In order and apart. */
  readonly pieces: readonly Range[];
  readonly cue: Range | undefined;
  readonly source: SourcePhrase | undefined;
  /** The number of its sentence in the paragraph. */
  readonly sentence: number;
  /** How likely it is a claim, where a model has judged it; 0 to 1. */
  readonly probability: number | undefined;
  /** A speaker's line that ends with a question. */
  readonly asks: boolean;
}
