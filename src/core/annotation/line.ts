import type { Look } from './highlight.ts';

/** The line below a marked stretch; the styles are those of CSS borders. */
export interface Line {
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  readonly pixels: number;
}

/** What has a line: changed claims have a frame besides the line of their stance. */
export type LinedLook = Exclude<Look, 'changed'>;

/** No two looks have the same line, so that stances are told apart where colours are not seen. */
export const lines: Readonly<Record<LinedLook, Line>> = {
  green: { style: 'solid', pixels: 2 },
  red: { style: 'double', pixels: 4 },
  blue: { style: 'dashed', pixels: 2 },
  purple: { style: 'solid', pixels: 4 },
  orange: { style: 'dotted', pixels: 3 },
  yellow: { style: 'dashed', pixels: 4 },
  teal: { style: 'double', pixels: 5 },
  pink: { style: 'solid', pixels: 3 },
  grey: { style: 'dotted', pixels: 4 },
  untagged: { style: 'dotted', pixels: 2 },
  actor: { style: 'solid', pixels: 1 },
};
