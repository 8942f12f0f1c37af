import { ThemeColor, ThemeIcon } from 'vscode';
import type { Stance } from '../core/codebook/codebook.ts';

const shapes: Readonly<Record<string, string>> = {
  supports: 'thumbsup',
  opposes: 'thumbsdown',
  neutral: 'dash',
  mixed: 'arrow-swap',
  unclear: 'question',
};

/** The icon of a stance in lists: a shape of its own where it is one of the default scale, in its colour. */
export function stanceIcon({ id, colour }: Stance): ThemeIcon {
  const color = new ThemeColor(`standpoint.${colour}.foreground`);
  return new ThemeIcon(shapes[id] ?? 'circle-large-filled', color);
}
