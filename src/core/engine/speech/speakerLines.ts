import type { Language } from '../language/language.ts';
import type { NamePhrase } from '../names/names.ts';
import { type Element, isPunctuation, rangeOf } from '../syntax/elements.ts';
import type { Attribution, SourcePhrase } from './attribution.ts';
import { trimmedEnd } from './contentEnd.ts';
import { sourceOf } from './sources.ts';

/** The name and its colon begin within so many elements. */
const reach = 8;

/**
 * A line of a transcript, interview or headline that begins with its speaker: `MARA LIND: I will not.`
 * The name is the whole of what stands before the colon, titles apart; whether it is one, the article
 * decides. An answer (`A:`) is the interviewee's.
 */
export function readSpeakerLine(
  frame: readonly Element[],
  names: readonly NamePhrase[],
  language: Language,
): Attribution | undefined {
  const colon = frame.findIndex((element, index) => index < reach && isPunctuation(element, ':'));
  const head = colon > 0 ? headOf(frame, colon, names, language) : undefined;
  if (!head || colon + 1 >= frame.length) return undefined;
  const piece = rangeOf(frame, colon + 1, trimmedEnd(frame, colon + 1, frame.length));
  const source = rangeOf(frame, 0, colon);
  const cue = rangeOf(frame, colon, colon + 1);
  if (!piece || !source || !cue) return undefined;
  return {
    evidence: 'speaker',
    pieces: [piece],
    cue,
    source: sourceOf(source.start, source.end, head),
    sentence: 0,
    probability: undefined,
    asks: isPunctuation(frame.at(-1), '?'),
  };
}

/** A question of an interview (`Q:`), which is nobody's claim. */
export function isQuestionLine(frame: readonly Element[], language: Language): boolean {
  return isPunctuation(frame[1], ':') && frame[0]?.text === language.questionLabel;
}

function headOf(
  frame: readonly Element[],
  colon: number,
  names: readonly NamePhrase[],
  language: Language,
): SourcePhrase['head'] | undefined {
  const before = frame[colon - 1];
  if (colon === 1 && before?.text === language.answerLabel)
    return { type: 'pronoun', pronoun: 'interviewee' };
  const name = names.find(({ end }) => end === before?.end);
  if (!name || frame.slice(0, colon).some(({ kind, capital }) => kind !== 'word' || !capital))
    return undefined;
  return { type: 'name', name: { start: name.start, end: name.end } };
}
