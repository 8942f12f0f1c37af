import { type ActorIndex, actorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { type Candidate, noSpeakers } from './actorResolution.ts';
import type { Analysis } from './analysis.ts';
import { type ArticleNames, articleNames } from './articleNames.ts';
import { readParagraphs } from './articleReading.ts';
import { type Findings, findIn } from './findings.ts';
import { english } from './language/english.ts';
import { type ListedForms, listedForms } from './listedActors.ts';
import { movedAnalysis } from './movedAnalysis.ts';
import type { NamePhrase } from './names.ts';
import { cutSections, mayHaveFrontMatter, type Section } from './sections.ts';

/**
 * An article as analysed, kept so that an edit costs what it touches. It never changes: an update makes
 * a new one that shares with the old one whatever stayed.
 */
export interface AnalysisState {
  readonly text: string;
  readonly actors: ActorIndex;
  readonly forms: ListedForms;
  readonly names: ArticleNames;
  readonly sections: readonly FoundSection[];
  /** Whether all claims have their actors by all names of the text as it is. */
  readonly settled: boolean;
  readonly sectionLength: number;
}

/** A section with what was found in it. */
export interface FoundSection extends Section {
  readonly findings: Findings;
}

/** UTF-16 units; long enough that lists of sections are short, short enough to be found again in a millisecond. */
const defaultSectionLength = 4096;

/** Analyses an article that will be edited. Gives what `analyse` gives. */
export function startAnalysis(
  text: string,
  codebook: Codebook,
  sectionLength: number = defaultSectionLength,
): AnalysisState {
  const actors = actorIndex(codebook);
  const forms = listedForms(actors, english);
  return readWhole({ actors, forms, sectionLength }, text);
}

/** Reads all of a text, with a codebook that was prepared before. */
export function readWhole(
  { actors, forms, sectionLength }: Pick<AnalysisState, 'actors' | 'forms' | 'sectionLength'>,
  text: string,
): AnalysisState {
  const paragraphs = readParagraphs(text, forms);
  const least = mayHaveFrontMatter(text) ? Infinity : sectionLength;
  const sections = cutSections(text, paragraphs, least);
  return settled({ text, actors, forms, sectionLength, sections });
}

/** Gives all claims their actors by the names of the text as it is. Reads no paragraph again. */
export function settleAnalysis(state: AnalysisState): AnalysisState {
  return state.settled ? state : settled(state);
}

/** The whole analysis of the text, as `analyse` gives it. */
export function analysisOf({ sections }: AnalysisState): Analysis {
  const claims: Analysis['claims'][number][] = [];
  const mentions: Analysis['mentions'][number][] = [];
  const quotations: Analysis['quotations'][number][] = [];
  let start = 0;
  for (const { findings, length } of sections) {
    const moved = movedAnalysis(findings.analysis, start);
    for (const claim of moved.claims) claims.push(claim);
    for (const mention of moved.mentions) mentions.push(mention);
    for (const quotation of moved.quotations) quotations.push(quotation);
    start += length;
  }
  return { claims, mentions, quotations };
}

/** Finds everything in all sections by all of their names. */
function settled(
  state: Omit<AnalysisState, 'names' | 'settled' | 'sections'> & {
    readonly sections: readonly Section[];
  },
): AnalysisState {
  const { actors } = state;
  const names = articleNames(namesOf(state.sections), actors, english);
  const roles = new Map<string, readonly string[]>();
  let candidates: readonly Candidate[] = noSpeakers.candidates;
  const sections = state.sections.map((section): FoundSection => {
    const earlier = { candidates, rolesWith: (head: string) => roles.get(head) };
    const findings = findIn(section.paragraphs, names, actors, earlier);
    for (const [head, known] of findings.roles) roles.set(head, known);
    candidates = findings.candidates;
    return { ...section, findings };
  });
  return { ...state, names, sections, settled: true };
}

export function namesOf(sections: readonly Section[]): readonly NamePhrase[] {
  return sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ reading }) => reading.names));
}
