import type { Language } from '../language/language.ts';
import { type Element, isPunctuation } from './elements.ts';

/** Longer ones are cut, so that no rule ever reads further than this; no real sentence comes close. */
const maxSentenceElements = 250;

/** How far a question's attribution may be: `"Why?" the prime minister of Norway asked.` */
const attributionReach = 16;

/**
 * The sentences of a frame, in order, each a run of its elements; all elements are in exactly one.
 * A sentence that ends inside a quotation ends with it, unless its attribution follows.
 */
export function splitSentences(
  frame: readonly Element[],
  language: Language,
): readonly (readonly Element[])[] {
  const sentences: (readonly Element[])[] = [];
  let from = 0;
  for (let at = 0; at < frame.length; at += 1) {
    const full = at + 1 - from >= maxSentenceElements;
    if (!full && !endsSentence(frame, at, language)) continue;
    while (!full && isPunctuation(frame[at + 1], ')]')) at += 1;
    sentences.push(frame.slice(from, at + 1));
    from = at + 1;
  }
  if (from < frame.length) sentences.push(frame.slice(from));
  return sentences;
}

function endsSentence(frame: readonly Element[], at: number, language: Language): boolean {
  const element = frame[at];
  const next = frame[at + 1];
  if (!element || !next) return next === undefined;
  if (element.kind === 'quotation') {
    const last = lastInside(element);
    if (!begins(next) || !'.!?…'.includes(last)) return false;
    return last === '.'
      ? !isOnlyAttribution(frame, at + 1, language)
      : !attributionFollows(frame, at + 1, language);
  }
  if (element.kind === 'punctuation') {
    if ('.!?'.includes(element.text)) {
      const behind = isPunctuation(next, ')]') ? frame[at + 2] : next;
      return behind === undefined || begins(behind);
    }
    return ['…', '...'].includes(element.text) && begins(next);
  }
  return element.text.endsWith('.') && next.capital && beginsClause(next);
}

/** The last character inside the marks of a quotation; a mark for an empty one. */
export function lastInside(quotation: Element | undefined): string {
  return (
    (quotation?.text ?? '').replace(/(?<!["'“”„‟«»‹›‘’‚`\s])["'“”„‟«»‹›‘’‚`\s]+$/, '').at(-1) ?? '"'
  );
}

function begins(next: Element): boolean {
  if (next.kind === 'punctuation') return !',;:?!.)]'.includes(next.text);
  return next.kind !== 'word' || next.capital;
}

function beginsClause(next: Element): boolean {
  const classes = [
    'determiner',
    'pronoun',
    'possessive',
    'subordinator',
    'preposition',
    'conjunction',
  ];
  return classes.includes(next.wordClass);
}

/** `“It is over.” Mara Lind said.`: a full stop inside the marks where a comma should be. */
function isOnlyAttribution(frame: readonly Element[], from: number, language: Language): boolean {
  let at = from;
  while (frame[at]?.capital && at < from + longestSpeaker) at += 1;
  const cue = at > from ? language.cueVerb(frame[at]?.lower ?? '') : undefined;
  const ends = frame[at + 1] === undefined || isPunctuation(frame[at + 1], '.');
  return cue?.kind === 'speech' && cue.form === 'past' && ends;
}

const longestSpeaker = 4;

function attributionFollows(frame: readonly Element[], from: number, language: Language): boolean {
  for (let at = from; at < from + attributionReach; at += 1) {
    const element = frame[at];
    if (isPunctuation(element, ',') || element?.kind === 'number') continue;
    if (element?.kind !== 'word') return false;
    const cue = language.cueVerb(element.lower);
    if (cue && (cue.form === 'past' || cue.form === 'present') && at > from)
      return cue.kind !== 'act';
  }
  return false;
}
