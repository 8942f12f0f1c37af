import { actorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Analysis } from './analysis.ts';
import { articleNames } from './articleNames.ts';
import { readParagraphs } from './articleReading.ts';
import { findIn } from './findings.ts';
import { english } from './language/english.ts';
import { listedForms } from './listedActors.ts';

/**
 * Finds the claims, actor mentions and quotations of an article. Takes the text as read, with any line
 * ends; offsets are UTF-16 code units into it, ends exclusive. The same text and codebook always give
 * the same result; no text makes it throw.
 */
export function analyse(text: string, codebook: Codebook): Analysis {
  const actors = actorIndex(codebook);
  const paragraphs = [...readParagraphs(text, listedForms(actors, english))];
  const phrases = paragraphs.flatMap(({ reading }) => reading.names);
  return findIn(paragraphs, articleNames(phrases, actors, english), actors).analysis;
}
