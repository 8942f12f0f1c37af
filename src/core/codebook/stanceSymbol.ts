import type { Stance } from './codebook.ts';

/** Shapes that tell the default stances apart without colour. */
const shapes: Readonly<Record<string, string>> = {
  supports: '▲',
  opposes: '▼',
  neutral: '■',
  mixed: '◆',
  unclear: '?',
};

/** One character that stands for a stance in the text: its shape, its key, or its first letter. */
export function symbolOf(stance: Stance): string {
  return shapes[stance.id] ?? stance.key?.toString() ?? ([...stance.label][0] ?? '•').toUpperCase();
}
