import { ThemeColor, ThemeIcon } from 'vscode';
import type { Stance } from '../core/codebook/codebook.ts';

const shapes: Readonly<Record<string, string>> = {
  supports: 'thumbsup',
  opposes: 'thumbsdown',
  neutral: 'dash',
  mixed: 'arrow-swap',
  unclear: 'question',
};

/** Whether a stance's icon has a shape that no other stance has: those of the default scale do. */
export function hasOwnIcon({ id }: Stance): boolean {
  return shapes[id] !== undefined;
}

/** The icon of a stance in lists, in its colour. */
export function stanceIcon({ id, colour }: Stance): ThemeIcon {
  const color = new ThemeColor(`standpoint.${colour}.foreground`);
  return new ThemeIcon(shapes[id] ?? 'circle-large-filled', color);
}
