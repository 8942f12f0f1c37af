import { type ActorIndex, actorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { noSpeakers } from './actorResolution.ts';
import type { Analysis } from './analysis.ts';
import { type ArticleNames, articleNames } from './articleNames.ts';
import { readParagraphs } from './articleReading.ts';
import { type Findings, findIn } from './findings.ts';
import { english } from './language/english.ts';
import { type ListedForms, listedForms } from './listedActors.ts';
import { movedAnalysis } from './movedAnalysis.ts';
import type { NamePhrase } from './names.ts';
import { cutSections, type Section } from './sections.ts';

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
  /** Where settling in slices has come to; undefined before it has begun and when it is done. */
  readonly settling: Settling | undefined;
  readonly sectionLength: number;
}

interface Settling {
  /** The names of the text as it is. */
  readonly names: ArticleNames;
  /** So many sections have been found by them. */
  readonly done: number;
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
  const cut = cutSections(text, readParagraphs(text, forms), sectionLength);
  const names = articleNames(namesOf(cut), actors, english);
  const sections = findInSections(cut, [], names, actors);
  const settled = { settled: true, settling: undefined };
  return { text, actors, forms, names, sections, sectionLength, ...settled };
}

/**
 * Gives claims their actors by the names of the text as it is, in so many more sections, or in all.
 * Reads no paragraph again. To be called until the state is settled; an update begins it anew.
 */
export function settleAnalysis(state: AnalysisState, slice = Infinity): AnalysisState {
  if (state.settled) return state;
  const { sections, actors } = state;
  const names = state.settling?.names ?? articleNames(namesOf(sections), actors, english);
  const from = state.settling?.done ?? 0;
  const done = Math.min(sections.length, from + Math.max(1, slice));
  const before = sections.slice(0, from);
  const found = [
    ...before,
    ...findInSections(sections.slice(from, done), before, names, actors),
    ...sections.slice(done),
  ];
  return done < sections.length
    ? { ...state, sections: found, settling: { names, done } }
    : { ...state, names, sections: found, settled: true, settling: undefined };
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

/** Finds everything in sections that follow others. */
function findInSections(
  sections: readonly Section[],
  before: readonly FoundSection[],
  names: ArticleNames,
  actors: ActorIndex,
): readonly FoundSection[] {
  const roles = rolesOf(before);
  let candidates = before.at(-1)?.findings.candidates ?? noSpeakers.candidates;
  return sections.map((section) => {
    const earlier = { candidates, rolesWith: (head: string) => roles.get(head) };
    const findings = findIn(section.paragraphs, names, actors, earlier);
    for (const [head, known] of findings.roles) roles.set(head, known);
    candidates = findings.candidates;
    return { ...section, findings };
  });
}

/** The last roles of sections by their head nouns. */
export function rolesOf(sections: readonly FoundSection[]): Map<string, readonly string[]> {
  return new Map(sections.flatMap(({ findings }) => [...findings.roles]));
}

export function namesOf(sections: readonly Section[]): readonly NamePhrase[] {
  return sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ reading }) => reading.names));
}
