import { l10n, type QuickPickItem } from 'vscode';
import { Refusal } from '../session/refusal.ts';
import { claimCount } from './counts.ts';
import type { FolderActor } from './folderActors.ts';
import { pickOne } from './plainItems.ts';

/** Asks for one of these actors. Undefined when the user picks none. */
export async function pickFolderActor(
  actors: readonly FolderActor[],
  title: string,
): Promise<string | undefined> {
  if (actors.length === 0)
    throw new Refusal(l10n.t('No actors are known yet. Open a folder of articles.'));
  const items = actors.map(
    ({ name, claims }): QuickPickItem => ({ label: name, description: countOf(claims) }),
  );
  const placeHolder = l10n.t('Name of the actor');
  return (await pickOne(items, { title, placeHolder }))?.label;
}

function countOf(claims: number): string {
  if (claims === 0) return l10n.t('in the codebook');
  return claimCount(claims);
}
