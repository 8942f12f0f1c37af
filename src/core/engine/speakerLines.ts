import type { Attribution } from './attribution.ts';
import { trimmedEnd } from './contentEnd.ts';
import { type Element, isPunctuation, rangeOf } from './elements.ts';
import type { NamePhrase } from './names.ts';

/** The name and its colon begin within so many elements. */
const reach = 8;

/**
 * A line of a transcript, interview or headline that begins with its speaker: `MARA LIND: I will not.`
 * The name is the whole of what stands before the colon, titles apart; whether it is one, the article
 * decides.
 */
export function readSpeakerLine(
  frame: readonly Element[],
  names: readonly NamePhrase[],
): Attribution | undefined {
  const colon = frame.findIndex((element, index) => index < reach && isPunctuation(element, ':'));
  const before = frame[colon - 1];
  const name = names.find(({ end }) => end === before?.end);
  if (!before || !name || colon + 1 >= frame.length) return undefined;
  if (frame.slice(0, colon).some(({ kind, capital }) => kind !== 'word' || !capital))
    return undefined;
  const piece = rangeOf(frame, colon + 1, trimmedEnd(frame, colon + 1, frame.length));
  const source = rangeOf(frame, 0, colon);
  const cue = rangeOf(frame, colon, colon + 1);
  if (!piece || !source || !cue) return undefined;
  return {
    evidence: 'speaker',
    pieces: [piece],
    cue,
    source: { ...source, head: { type: 'name', name: { start: name.start, end: name.end } } },
    sentence: 0,
  };
}
