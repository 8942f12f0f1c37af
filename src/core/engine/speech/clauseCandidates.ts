import type { Language } from '../language/language.ts';
import { type Element, isPunctuation } from '../syntax/elements.ts';
import { behindThat, type ProposedClause, proposedClause } from './cueFirst.ts';
import type { SentenceReading } from './sentenceReading.ts';

/** A place where a claim may begin behind its cue: by a rule, or only because the word before could be one. */
export interface ClauseCandidate {
  /** The index behind the cue. */
  readonly at: number;
  /** The first index of the claim: `at`, or behind its "that". */
  readonly from: number;
  /** The index of the word that the cue is about: the "critical" of "is critical of". */
  readonly head: number;
  readonly proposal?: ProposedClause;
}

/**
 * The candidates of a sentence, from left to right, where nothing has been found yet: what is found in
 * one before the next is asked for is taken into account.
 */
export function* clauseCandidates(reading: SentenceReading): Iterable<ClauseCandidate> {
  const { sentence, language, used } = reading;
  const proposals = new Map<number, ProposedClause>();
  const cues = new Set<number>();
  for (let at = 1; at < sentence.length; at += 1) {
    const proposed = used[at - 1] ? undefined : proposedClause(reading, at - 1);
    if (proposed && !proposals.has(proposed.from)) proposals.set(proposed.from, proposed);
    if (proposed) cues.add(proposed.cue.from);
    const from = isThat(sentence[at], language) ? behindThat(sentence, at) : at;
    if (used[at] || used[from]) continue;
    const proposal = proposals.get(from);
    if (proposal) {
      cues.delete(proposal.cue.from);
      yield { at, from, head: proposal.cue.from, proposal };
      continue;
    }
    if (!canBegin(sentence, at, language) || isThat(sentence[at - 1], language)) continue;
    const head = cueHead(sentence, at, language);
    // Where a rule knows where the content of a cue begins, it begins nowhere else.
    if (!cues.has(head)) yield { at, from, head };
  }
}

function isThat(element: Element | undefined, language: Language): boolean {
  return language.complementizers.has(element?.lower ?? '');
}

/** Whether a claim can begin at an index: behind a word that can be or end a cue. */
function canBegin(sentence: readonly Element[], at: number, language: Language): boolean {
  const [left, first] = [sentence[at - 1], sentence[at]];
  if (!left || !first) return false;
  if (first.kind === 'punctuation') return isPunctuation(first, '$£€([“‘#@');
  if (left.kind !== 'word') return isPunctuation(left, ':');
  if ((left.capital && (at > 1 || first.capital)) || language.calendar.has(first.lower))
    return false;
  return isContentWord(left) || language.grammar.endsCue.has(left.wordClass);
}

/** The longest cues have so many words behind the one they are about: "is critical of". */
const maxBehindHead = 3;

function cueHead(sentence: readonly Element[], at: number, language: Language): number {
  let head = at - 1;
  const earliest = Math.max(0, head - maxBehindHead);
  while (head > earliest && !isHead(sentence[head], language)) head -= 1;
  return head;
}

function isHead(element: Element | undefined, language: Language): boolean {
  return element !== undefined && (isContentWord(element) || language.hearsay.has(element.lower));
}

/** A noun, adjective or verb. */
export function isContentWord({ wordClass }: Element): boolean {
  return wordClass === 'other' || wordClass === 'verb';
}
