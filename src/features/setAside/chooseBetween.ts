import { l10n, type QuickPickItem, Selection, ThemeIcon, Uri, window, workspace } from 'vscode';
import { pickOne } from '../../host/plainItems.ts';
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
    label: l10n.t('Apply Mine'),
    iconPath: new ThemeIcon('check'),
    detail: mine,
    carryOut: () => session.setAside.apply(decision.id),
  };
  const choices: readonly Choice[] = [
    ...(decision.change.of === 'file' ? [] : [apply]),
    {
      label: l10n.t('Drop Mine'),
      iconPath: new ThemeIcon('discard'),
      detail: l10n.t('Keeps what is in the file: {0}', now),
      carryOut: () => session.setAside.drop(decision.id),
    },
    {
      label: l10n.t('Open “{0}”', fileName(decision.uri)),
      iconPath: new ThemeIcon('go-to-file'),
      leadsAway: true,
      carryOut: () => open(decision),
    },
    ...(decision.change.of === 'file' && decision.text !== undefined
      ? [
          {
            label: l10n.t('Show the File as You Changed It'),
            iconPath: new ThemeIcon('file'),
            leadsAway: true as const,
            carryOut: () => showText(decision.text ?? ''),
          },
        ]
      : []),
  ];
  const choice = await pickOne(choices, { title });
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
