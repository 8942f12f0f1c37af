/** What part a word plays in a sentence, as far as the rules need to know; `other`: nouns, names, adjectives. */
export type WordClass =
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'auxiliary'
  | 'adverb'
  | 'verb'
  | 'other';

/**
 * What a cue verb takes: `speech` a clause or quotation, before it or behind; `opinion` a clause
 * behind it; `act` an object or infinitive that says what its subject is for or against; `quoting`
 * quotations only ("continued", "began").
 */
export type CueKind = 'speech' | 'opinion' | 'act' | 'quoting';

export type VerbForm = 'past' | 'present' | 'base' | 'gerund';

/** A verb form that attributes. */
export interface CueVerb {
  readonly kind: CueKind;
  readonly form: VerbForm;
  /** Takes the listener first: "told reporters that". */
  readonly takesListener: boolean;
  /** Also a noun or adjective ("report", "claims"), so it needs a clear subject. */
  readonly ambiguous: boolean;
}

export type Gender = 'male' | 'female';

/** Whom a pronoun can stand for. */
export type PronounKind = Gender | 'plural' | 'thing' | 'speaker' | 'relative';

/** Everything about one language that the engine needs to know; all words are looked up in lower case. */
export interface Language {
  /** Written with a dot that ends no sentence; without the dot. */
  readonly abbreviations: ReadonlySet<string>;
  wordClass(word: string): WordClass;
  cueVerb(word: string): CueVerb | undefined;
  pronoun(word: string): PronounKind | undefined;
  /** Introduces a source with a preposition: the words behind "according". */
  readonly accordingTo: readonly (readonly string[])[];
  /** Nouns that attribute with a possessor before and a clause behind: "his claim that". */
  readonly cueNouns: ReadonlySet<string>;
  /** The word between a cue and its clause. */
  readonly complementizers: ReadonlySet<string>;
  /** Verbs after which a cue attributes nothing: "declined to comment". */
  readonly refusals: ReadonlySet<string>;
  readonly byAgent: string;
  readonly negations: ReadonlySet<string>;
  /** What a source refuses that says nothing: "would not comment". */
  readonly comment: string;
  /** Prepositions that lengthen a noun phrase: "a spokesman for the ministry". */
  readonly nounPrepositions: ReadonlySet<string>;
  /** Weekdays, months and the like: capitalised, but no names. */
  readonly calendar: ReadonlySet<string>;
  /** Nouns that tell when, not who: "Last week". */
  readonly timeNouns: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, Gender | undefined>;
  /** People without a name: "official", "spokeswoman". */
  readonly roleNouns: ReadonlySet<string>;
  /** Last words of organisations: "ministry", "university". */
  readonly organisationNouns: ReadonlySet<string>;
  /** Lower-case words inside names: "van", "al", "de". */
  readonly particles: ReadonlySet<string>;
  /** Organisation words that a name goes on behind with "of": "Department of". */
  readonly nameLinks: ReadonlySet<string>;
  /** Adjectives of places: "Iranian". */
  readonly demonyms: ReadonlySet<string>;
  /** Names that are certain even at the start of a sentence. */
  readonly knownNames: ReadonlySet<string>;
  /** One name under several spellings. */
  readonly sameNames: ReadonlyMap<string, string>;
  readonly givenNames: ReadonlyMap<string, Gender>;
  /** Capitalised words that are no names: page furniture, abbreviations, headings. */
  readonly noNames: ReadonlySet<string>;
  /** How page furniture begins: "By clicking". */
  readonly furniture: RegExp;
}
