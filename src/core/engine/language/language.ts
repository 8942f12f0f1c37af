import type { LinearModel } from '../learned/linearModel.ts';
import type { QuotationJudge } from '../learned/quotationJudge.ts';

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

/** `predicate`: an adjective behind a form of "be". */
export type VerbForm = 'past' | 'present' | 'base' | 'gerund' | 'predicate';

/** A verb form that attributes. */
export interface CueVerb {
  readonly kind: CueKind;
  readonly form: VerbForm;
  /** Takes the listener first: "told reporters that". */
  readonly takesListener: boolean;
  /** Also a noun or adjective ("report", "claims"), so it needs a clear subject. */
  readonly ambiguous: boolean;
  /** How many words the cue has: two for "called for". */
  readonly words: 1 | 2;
}

export type Gender = 'male' | 'female';

/** Whom a pronoun can stand for. */
export type PronounKind = Gender | 'plural' | 'thing' | 'speaker' | 'interviewee' | 'relative';

/** The small words and word endings that the sentence rules go by. */
export interface Grammar {
  /** Forms of "be", which make a past form passive. */
  readonly be: ReadonlySet<string>;
  /** Names the doer of a passive. */
  readonly byAgent: string;
  readonly infinitive: string;
  /** Attached to a word, a shortened verb or a possessive. */
  readonly clitics: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** Determiners and pronouns that stand for a noun: "many", "others", "everyone". */
  readonly standsAlone: ReadonlySet<string>;
  /** Begin a source that is nobody: "none of them", "neither side". */
  readonly nobody: ReadonlySet<string>;
  /** Joins any two phrases of such a source: "neither Vell nor the minister". */
  readonly nor: string;
  /** Makes a source nobody before its determiner: "not one of them". */
  readonly negation: string;
  /** Prepositions that lengthen any noun phrase: "a spokesman for the ministry". */
  readonly nounPrepositions: ReadonlySet<string>;
  /** Those of them that still belong to a speaker behind the verb: "said a man from Oslo". */
  readonly speakerPrepositions: ReadonlySet<string>;
  /** Begin what may stand between a cue and its content: "said in a statement". */
  readonly circumstances: ReadonlySet<string>;
  /** Behind a comma, begin what happens meanwhile and is no longer content. */
  readonly meanwhile: ReadonlySet<string>;
  /** Begin the occasion of an act: "praised her during the debate". */
  readonly occasions: ReadonlySet<string>;
  /** Behind a comma, begin a clause of its own. */
  readonly adversatives: ReadonlySet<string>;
  /** Before a speaker: "…, as he put it". */
  readonly comparing: string;
  /** Before the name of a day. */
  readonly dayPreposition: string;
  /** Begin words for a time, besides determiners and numbers: "late last week". */
  readonly timeWords: ReadonlySet<string>;
  /** End words for a time: "two years ago". */
  readonly timeAdverbs: ReadonlySet<string>;
  /** Those of either by which a time is past. */
  readonly pastTimes: ReadonlySet<string>;
  /** What follows these in quotation marks is a name: "dubbed". */
  readonly naming: ReadonlySet<string>;
  /** Join the parts of a name or an office: "Department of". */
  readonly nameJoints: ReadonlySet<string>;
  readonly article: string;
  looksPast(word: string): boolean;
  looksPresent(word: string): boolean;
  looksGerund(word: string): boolean;
  looksPlural(word: string): boolean;
  /** How many characters of a noun or verb its forms have in common. */
  stemLength(word: string): number;
  /** Besides nouns, adjectives and verbs, what a cue may end with: "critical of", "made clear how". */
  readonly endsCue: ReadonlySet<WordClass>;
}

/** Everything about one language that the engine needs to know; all words are looked up in lower case. */
export interface Language {
  /** Written with a dot that ends no sentence; without the dot. */
  readonly abbreviations: ReadonlySet<string>;
  readonly grammar: Grammar;
  wordClass(word: string): WordClass;
  /** The cue that a word is before another word, or whatever follows. */
  cueVerb(word: string, next?: string): CueVerb | undefined;
  pronoun(word: string): PronounKind | undefined;
  /** Introduces a source with a preposition: the words behind "according". */
  readonly accordingTo: readonly (readonly string[])[];
  /** Nouns that attribute with a possessor before and a clause behind: "his claim that". */
  readonly cueNouns: ReadonlySet<string>;
  /** Nouns for what somebody says or writes; "saying" goes on behind them: "a statement saying". */
  readonly utteranceNouns: ReadonlySet<string>;
  /** Joins an owner to what is owned: "Vell" and "office" to "Vell’s office". */
  owned(owner: string, thing: string): string;
  /** The word between a cue and its clause. */
  readonly complementizers: ReadonlySet<string>;
  /** Judges whether a claim begins behind a word. */
  readonly clauseModel: LinearModel;
  /** Words of what is said by nobody in particular: "reportedly", "seems". */
  readonly hearsay: ReadonlySet<string>;
  /** Look like passives, but are what their subject thinks: "was convinced". */
  readonly attitudes: ReadonlySet<string>;
  /** What is done to somebody of whom something is wanted: "was asked about". */
  readonly questionings: ReadonlySet<string>;
  /** What is refused without claiming anything: "declined to discuss". */
  readonly disclosures: ReadonlySet<string>;
  /** Verbs after which a cue attributes nothing: "declined to comment". */
  readonly refusals: ReadonlySet<string>;
  /** "himself": whoever explains himself says nothing. */
  readonly reflexives: ReadonlySet<string>;
  /** Begin the lines of an interview: "Q", "A". */
  readonly questionLabel: string;
  readonly answerLabel: string;
  readonly negations: ReadonlySet<string>;
  /** What a source refuses that says nothing: "would not comment". */
  readonly comment: string;
  /** Ends what an anonymous source asks for: "not to be named". */
  readonly anonymity: ReadonlySet<string>;
  /** Weekdays, months and the like: capitalised, but no names. */
  readonly calendar: ReadonlySet<string>;
  /** Nouns that tell when, not who: "Last week". */
  readonly timeNouns: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, Gender | undefined>;
  /** Short titles in full: "sen." is "senator". */
  readonly titleForms: ReadonlyMap<string, string>;
  /** Nouns that tell the gender of a person: "actress", "son". */
  readonly genderedNouns: ReadonlyMap<string, Gender>;
  /** Tell when somebody has a role, not which: "then". */
  readonly roleTimes: ReadonlySet<string>;
  /** Begins a phrase for a person by the age: "29-year-old". */
  readonly aged: RegExp;
  /** Make another role of a role: the "vice" of "vice president". */
  readonly otherRoles: ReadonlySet<string>;
  /** The one of them that a role may have had since. */
  readonly formerly: string;
  /** People without a name: "official", "spokeswoman". */
  readonly roleNouns: ReadonlySet<string>;
  /** What can say something without being anybody: "sign", "gauge". */
  readonly thingNouns: ReadonlySet<string>;
  /** What a named organisation may be called afterwards: "the company". */
  readonly companyNouns: ReadonlySet<string>;
  /** What only companies have: "shareholders". */
  readonly companyMarks: ReadonlySet<string>;
  /** Last words of companies: "Bank", "Airlines". */
  readonly companyEnds: ReadonlySet<string>;
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
  /** Family names that stand first: "Nguyen". */
  readonly familyNames: ReadonlySet<string>;
  /** Stand behind a name in its honour: "QC". */
  readonly honours: ReadonlySet<string>;
  /** Capitalised words that are no names: page furniture, abbreviations, headings. */
  readonly noNames: ReadonlySet<string>;
  /** Works that have titles: "show", "novel". */
  readonly workNouns: ReadonlySet<string>;
  /** Before a title: "on “…”". */
  readonly titlePrepositions: ReadonlySet<string>;
  /** Two words before a quoted name: "known as". */
  readonly namings: readonly (readonly [string, string])[];
  /** What annotated articles taught about quotations that no cue attributes. */
  readonly quotations: QuotationJudge;
  /** How page furniture begins: "By clicking". */
  readonly furniture: RegExp;
}
