import { changeClaim } from '../sidecar/changeClaim.ts';
import { removeClaim, removeDismissal } from '../sidecar/editSidecar.ts';
import { parseSidecar, type ReadableSidecar } from '../sidecar/parseSidecar.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import type { Disagreement, KeptRecord, MergePlace } from './disagreement.ts';
import { mergeSidecars } from './mergeSidecars.ts';
import type { Overlap } from './overlaps.ts';
import {
  keyOf,
  type MergeAnswer,
  type MergeAnswers,
  type MergeQuestion,
  questionsOf,
} from './questions.ts';
import { type Refusal, refuseResult } from './refusal.ts';
import type { Versions } from './rulings.ts';

/** A merge with some answers of a person's, or whose version keeps it from being made. */
export type SettledMerge =
  | {
      readonly state: 'settled';
      /** The sidecar, without any conflict markers. */
      readonly text: string;
      /** What was asked, all of it answered. */
      readonly asked: readonly MergeQuestion[];
      readonly kept: readonly KeptRecord[];
    }
  | {
      readonly state: 'open';
      /** What nobody has answered yet; never empty. */
      readonly questions: readonly MergeQuestion[];
      readonly asked: readonly MergeQuestion[];
    }
  | Refusal;

/**
 * Merges three versions of a sidecar as `mergeSidecars` does, and carries out what a person answered to
 * the questions that leaves. An answer to any other question is not looked at.
 */
export function settleMerge(texts: Versions<string>, answers: MergeAnswers): SettledMerge {
  const answerTo: AnswerTo = (question) => answers.get(keyOf(question));
  const merge = mergeSidecars(texts, (disagreement) => {
    const answer = answerTo({ is: 'disagreement', disagreement });
    return answer === 'both' ? 'ours' : answer;
  });
  if (merge.state === 'refused') return merge;
  const asked = questionsOf(merge);
  const removed = removedBy(asked, answerTo);
  const questions = asked.filter(
    (question) => answerTo(question) === undefined && !isMoot(question, removed),
  );
  if (questions.length > 0) return { state: 'open', questions, asked };
  const text = asked.reduce<string | undefined>(
    (now, question) => now && carriedOut(now, question, answerTo(question)),
    merge.text,
  );
  if (text === undefined) return refuseResult();
  return { state: 'settled', text, asked, kept: merge.kept };
}

type AnswerTo = (question: MergeQuestion) => MergeAnswer | undefined;

/** The records that answers about overlaps take out, as texts to compare. */
function removedBy(asked: readonly MergeQuestion[], answerTo: AnswerTo): ReadonlySet<string> {
  const places = asked.flatMap((question) => {
    if (question.is === 'disagreement') return [];
    const answer = answerTo(question);
    if (answer === 'ours') return [question.overlap.theirs];
    return answer === 'theirs' ? [question.overlap.ours] : [];
  });
  return new Set(places.map((place) => JSON.stringify(place)));
}

/** Whether another answer has taken out one of the two records that overlap. */
function isMoot(question: MergeQuestion, removed: ReadonlySet<string>): boolean {
  if (question.is === 'disagreement') return false;
  const { ours, theirs } = question.overlap;
  return [ours, theirs].some((place) => removed.has(JSON.stringify(place)));
}

/** The merged text with what an answer adds or takes away; undefined where that cannot be done. */
function carriedOut(
  text: string,
  question: MergeQuestion,
  answer: MergeAnswer | undefined,
): string | undefined {
  const file = parseSidecar(text);
  if (file.state === 'unreadable') return undefined;
  const edits =
    question.is === 'overlap'
      ? overlapEdits(text, file, question.overlap, answer)
      : noteEdits(text, file, question.disagreement, answer);
  return edits && applyEdits(text, edits);
}

function overlapEdits(
  text: string,
  file: ReadableSidecar,
  { ours, theirs }: Overlap,
  answer: MergeAnswer | undefined,
): readonly TextEdit[] {
  if (answer === 'ours') return removal(text, file, theirs);
  return answer === 'theirs' ? removal(text, file, ours) : [];
}

/** Nothing where an answer about another overlap has taken the record out already. */
function removal(text: string, file: ReadableSidecar, place: MergePlace): readonly TextEdit[] {
  switch (place.in) {
    case 'claim':
      return removeClaim(text, file, place.id);
    case 'dismissed':
      return removeDismissal(text, file, place.anchor);
    default:
      return [];
  }
}

function noteEdits(
  text: string,
  file: ReadableSidecar,
  { place, ours, theirs }: Disagreement,
  answer: MergeAnswer | undefined,
): readonly TextEdit[] | undefined {
  if (answer !== 'both' || place.in !== 'claim') return [];
  const { note: own = '' } = ours;
  const { note: other = '' } = theirs;
  const change = changeClaim(text, file, place.id, { note: joined(own, other) });
  return change.state === 'possible' ? change.edits : undefined;
}

/** One note that says what both say, the same for both people. */
function joined(ours: string, theirs: string): string {
  const [first, second] = [ours, theirs].sort() as [string, string];
  if (first.includes(second)) return first;
  return second.includes(first) ? second : `${first} / ${second}`;
}
