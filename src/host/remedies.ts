import { commands, l10n, Position, Selection, Uri, window } from 'vscode';
import type { Remedy } from '../session/refusal.ts';
import { fileName } from '../session/uris.ts';

/** A button for what helps. */
export function titleOf(remedy: Remedy): string {
  return remedy.do === 'open'
    ? l10n.t('Open “{0}”', fileName(remedy.uri))
    : l10n.t('Show Set-Aside Decisions…');
}

/** Does what helps. */
export async function carryOut(remedy: Remedy): Promise<void> {
  if (remedy.do === 'open') await openAt(remedy);
  else await commands.executeCommand('standpoint.showSetAsideDecisions');
}

async function openAt({ uri, at }: Extract<Remedy, { readonly do: 'open' }>): Promise<void> {
  const place = new Position(at.line - 1, at.column - 1);
  const selection = new Selection(place, place);
  await window.showTextDocument(Uri.parse(uri, true), { selection });
}
