import type { Side } from './disagreement.ts';

/**
 * Whole lines as they are with both sides in git's conflict markers, around those lines in which they
 * differ. No sidecar is read or written before somebody has decided between them.
 */
export function inMarkers(lines: { readonly [side in Side]: string }, eol: string): string {
  const ours = splitLines(lines.ours);
  const theirs = splitLines(lines.theirs);
  const shorter = Math.min(ours.length, theirs.length);
  let above = 0;
  while (above < shorter && ours[above] === theirs[above]) above += 1;
  let below = 0;
  while (below < shorter - above && ours.at(-1 - below) === theirs.at(-1 - below)) below += 1;
  return [
    ...ours.slice(0, above),
    `<<<<<<< ours${eol}`,
    ...ours.slice(above, ours.length - below),
    `=======${eol}`,
    ...theirs.slice(above, theirs.length - below),
    `>>>>>>> theirs${eol}`,
    ...ours.slice(ours.length - below),
  ].join('');
}

function splitLines(lines: string): readonly string[] {
  return lines.match(/[^\n]*\n|[^\n]+/g) ?? [];
}
