import type { ActorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Analysis } from './analysis.ts';
import { type ArticleKnowledge, articleKnowledge } from './article/articleKnowledge.ts';
import { readParagraphs } from './article/articleReading.ts';
import { joinedAnalysis } from './article/joinedAnalysis.ts';
import { type FoundSection, findInSections } from './article/sectionFindings.ts';
import { cutSections, usualSectionLength } from './article/sections.ts';
import { english } from './language/english.ts';
import type { ListedForms } from './names/listedActors.ts';
import { prepareCodebook } from './preparedCodebook.ts';

/**
 * An article as analysed, kept so that an edit costs what it touches. It never changes: an update makes
 * a new one that shares with the old one whatever stayed.
 */
export interface AnalysisState {
  readonly text: string;
  readonly actors: ActorIndex;
  readonly forms: ListedForms;
  /** What the text tells, or told when it was last settled. */
  readonly knowledge: ArticleKnowledge;
  readonly sections: readonly FoundSection[];
  /** Whether all claims have their actors by what all of the text tells as it is. */
  readonly settled: boolean;
  /** Where settling in slices has come to; undefined before it has begun and when it is done. */
  readonly settling: Settling | undefined;
  readonly sectionLength: number;
}

interface Settling {
  /** What the text as it is tells. */
  readonly knowledge: ArticleKnowledge;
  /** So many sections have been found by it. */
  readonly done: number;
}

/** Analyses an article that will be edited. Gives what `analyse` gives. */
export function startAnalysis(
  text: string,
  codebook: Codebook,
  sectionLength: number = usualSectionLength,
): AnalysisState {
  return readWhole({ ...prepareCodebook(codebook), sectionLength }, text);
}

/** Reads all of a text, with a codebook that was prepared before. */
export function readWhole(
  { actors, forms, sectionLength }: Pick<AnalysisState, 'actors' | 'forms' | 'sectionLength'>,
  text: string,
): AnalysisState {
  const cut = cutSections(text, readParagraphs(text, forms), sectionLength);
  const knowledge = articleKnowledge(cut, actors, english);
  const sections = [...findInSections(cut, [], knowledge, actors)];
  const settled = { settled: true, settling: undefined };
  return { text, actors, forms, knowledge, sections, sectionLength, ...settled };
}

/**
 * Gives claims their actors by the names of the text as it is, in so many more sections, or in all.
 * Reads no paragraph again. To be called until the state is settled; an update begins it anew.
 */
export function settleAnalysis(state: AnalysisState, slice = Infinity): AnalysisState {
  if (state.settled) return state;
  const { sections, actors } = state;
  const knowledge = state.settling?.knowledge ?? articleKnowledge(sections, actors, english);
  const from = state.settling?.done ?? 0;
  const done = Math.min(sections.length, from + Math.max(1, slice));
  const before = sections.slice(0, from);
  const found = [
    ...before,
    ...findInSections(sections.slice(from, done), before, knowledge, actors),
    ...sections.slice(done),
  ];
  return done < sections.length
    ? { ...state, sections: found, settling: { knowledge, done } }
    : { ...state, knowledge, sections: found, settled: true, settling: undefined };
}

/** The whole analysis of the text, as `analyse` gives it. */
export function analysisOf({ sections }: AnalysisState): Analysis {
  return joinedAnalysis(sections);
}
