import { probabilityOf, weightOf } from '../learned/linearModel.ts';
import { type WordCodes, wordCodes } from '../learned/wordCodes.ts';
import { type ClauseCandidate, clauseCandidates } from './clauseCandidates.ts';
import { clauseFeatures, wordFeatures } from './clauseFeatures.ts';
import { completeClause } from './completeClause.ts';
import { isRefusal } from './refusals.ts';
import { note, type SentenceReading } from './sentenceReading.ts';
import { unlistedClause } from './unlistedClauses.ts';

/** Log-odds from which a candidate is a claim: below even, as a claim missed costs more than a false one. */
const threshold = { unlisted: -1.1, proposed: -2.8 };

/** A quotation behind its cue is a claim for any model. */
const certain = 6;

/**
 * The claims of a sentence that come behind their cues. What the rules propose, and every other place
 * behind a word that could be a cue, is judged by a model. What lies in a claim is part of it: what
 * somebody says that somebody says is one claim.
 */
export function readClauses(reading: SentenceReading): void {
  const codes = wordCodes(reading.sentence, reading.language);
  for (const candidate of clauseCandidates(reading)) {
    if (reading.used[candidate.head]) continue;
    const score = scoreCandidate(reading, codes, candidate);
    if (score < (candidate.proposal ? threshold.proposed : threshold.unlisted)) continue;
    if (isRefusal(reading, candidate)) continue;
    const finding = candidate.proposal
      ? completeClause(reading, candidate.proposal)
      : unlistedClause(reading, candidate);
    if (finding) note(reading, finding, probabilityOf(score));
  }
}

/** Nothing that the clause tells makes a claim of a candidate whose words are so unlikely (0.5 % on training text). */
const hopeless = -3.5;

function scoreCandidate(
  reading: SentenceReading,
  codes: readonly WordCodes[],
  candidate: ClauseCandidate,
): number {
  const { proposal } = candidate;
  if (proposal?.evidence === 'quote-cue') return certain;
  const model = reading.language.clauseModel;
  const byWords = model.bias + weightOf(model, wordFeatures(codes, candidate));
  if (!proposal && byWords < hopeless) return byWords;
  return byWords + weightOf(model, clauseFeatures(reading, codes, candidate));
}
