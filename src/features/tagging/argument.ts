/** What a key binding, a link or another extension asks a command to do. Of unknown origin: nothing is taken on trust. */

/** The number of the key that stands for a stance: `{ "key": 1 }`. */
export function keyOf(argument: unknown): number | undefined {
  const key = partOf(argument, 'key');
  return typeof key === 'number' ? key : undefined;
}

/** Words that make a question needless: `{ "actor": "Marta Vell" }`. */
export function wordsOf(
  argument: unknown,
  name: 'actor' | 'target' | 'stance' | 'note',
): string | undefined {
  const words = partOf(argument, name);
  return typeof words === 'string' && words.trim() !== '' ? words.trim() : undefined;
}

/** Whether to go on to the next untagged claim; `inReview` where review mode asks. */
export function movesOn(argument: unknown, inReview: boolean): boolean {
  return isInReview(argument) ? inReview : partOf(argument, 'moveOn') === true;
}

/** Whether a key of review mode asks. */
export function isInReview(argument: unknown): boolean {
  return partOf(argument, 'in') === 'review';
}

function partOf(argument: unknown, name: string): unknown {
  if (typeof argument !== 'object' || argument === null) return undefined;
  return Object.entries(argument).find(([key]) => key === name)?.[1];
}
