import { l10n, type QuickPickItem, Selection, Uri, window, workspace } from 'vscode';
import type { Session } from '../../session/session.ts';
import type { SetAsideDecision } from '../../session/setAsideDecisions.ts';
import { fileName } from '../../session/uris.ts';
import { sayDecision } from './pickDecision.ts';

type Choice = QuickPickItem & { readonly carryOut: () => Promise<void>; readonly leadsAway?: true };

/**
 * Asks whether a decision that was set aside is to hold, or what is there now. False when the user leaves
 * it open or goes to the file.
 */
export async function chooseBetween(
  session: Session,
  decision: SetAsideDecision,
): Promise<boolean> {
  const { title, mine, now } = sayDecision(session, decision);
  const apply: Choice = {
    label: `$(check) ${l10n.t('Apply Mine')}`,
    detail: mine,
    carryOut: () => session.setAside.apply(decision.id),
  };
  const choices: readonly Choice[] = [
    ...(decision.change.of === 'file' ? [] : [apply]),
    {
      label: `$(discard) ${l10n.t('Drop Mine')}`,
      detail: l10n.t('Keeps what is in the file: {0}', now),
      carryOut: () => session.setAside.drop(decision.id),
    },
    {
      label: `$(go-to-file) ${l10n.t('Open “{0}”', fileName(decision.uri))}`,
      leadsAway: true,
      carryOut: () => open(decision),
    },
    ...(decision.change.of === 'file' && decision.text !== undefined
      ? [
          {
            label: `$(file) ${l10n.t('Show the File as You Changed It')}`,
            leadsAway: true as const,
            carryOut: () => showText(decision.text ?? ''),
          },
        ]
      : []),
  ];
  const choice = await window.showQuickPick(choices, { title });
  await choice?.carryOut();
  return choice !== undefined && choice.leadsAway === undefined;
}

/** Opens the file at the record that is there now. */
async function open({ uri, now }: SetAsideDecision): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const place = document.positionAt(now?.range.start ?? 0);
  await window.showTextDocument(document, { selection: new Selection(place, place) });
}

/** Shows a text that is in no file, to copy from. */
async function showText(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ content, language: 'yaml' }));
}
