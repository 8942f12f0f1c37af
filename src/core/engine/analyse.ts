import type { Codebook } from '../codebook/codebook.ts';
import type { Analysis } from './analysis.ts';
import { articleKnowledge } from './article/articleKnowledge.ts';
import { readParagraphs } from './article/articleReading.ts';
import { joinedAnalysis } from './article/joinedAnalysis.ts';
import { findInSections } from './article/sectionFindings.ts';
import { cutSections, usualSectionLength } from './article/sections.ts';
import { english } from './language/english.ts';
import { type PreparedCodebook, prepareCodebook } from './preparedCodebook.ts';

/**
 * Finds the claims, actor mentions and quotations of an article. Takes the text as read, with any line
 * ends; offsets are UTF-16 code units into it, ends exclusive. The same text and codebook always give
 * the same result; no text makes it throw.
 */
export function analyse(text: string, codebook: Codebook): Analysis {
  return analyseWith(prepareCodebook(codebook), text);
}

/** The same for one of many articles under a codebook. */
export function analyseWith({ actors, forms }: PreparedCodebook, text: string): Analysis {
  const paragraphs = readParagraphs(text, forms);
  const sections = cutSections(text, paragraphs, usualSectionLength);
  const knowledge = articleKnowledge(sections, actors, english);
  return joinedAnalysis(findInSections(sections, [], knowledge, actors));
}
