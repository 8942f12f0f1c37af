import { Position, Selection, Uri, window } from 'vscode';
import type { Remedy } from '../session/refusal.ts';
import { fileName } from '../session/uris.ts';

/** A button for what helps. */
export function titleOf({ uri }: Remedy): string {
  return `Open “${fileName(uri)}”`;
}

/** Does what helps. */
export async function carryOut({ uri, at }: Remedy): Promise<void> {
  const place = new Position(at.line - 1, at.column - 1);
  const selection = new Selection(place, place);
  await window.showTextDocument(Uri.parse(uri, true), { selection });
}
