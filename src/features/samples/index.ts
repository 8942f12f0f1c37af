import { commands, l10n, Uri, window, workspace } from 'vscode';
import { exists } from '../../host/exists.ts';
import type { Host } from '../../host/host.ts';
import type { Disposable } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import { sampleFiles } from './sampleFiles.ts';

const folderName = 'standpoint-samples';

/** Copies the sample project to where the user wants it, and opens it: Standpoint's own folder is not for work. */
export function register(_session: Session, host: Host): Disposable {
  return host.command('standpoint.openSamples', async (argument) => {
    const parent = argument instanceof Uri ? argument : await pickParent();
    if (parent === undefined) return;
    const folder = await freeFolder(parent);
    await copySamples(Uri.joinPath(host.extensionUri, 'samples'), folder);
    const forceNewWindow = workspace.workspaceFolders !== undefined;
    await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  });
}

async function pickParent(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: l10n.t('Where should a folder with the samples be made?'),
    openLabel: l10n.t('Copy Samples Here'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return picked?.[0];
}

/** A folder that is not there yet, so that nothing is overwritten: the second one ends in `-2`. */
async function freeFolder(parent: Uri): Promise<Uri> {
  for (let number = 1; ; number += 1) {
    const folder = Uri.joinPath(parent, number === 1 ? folderName : `${folderName}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}

async function copySamples(from: Uri, to: Uri): Promise<void> {
  await workspace.fs.createDirectory(to);
  const copy = async (file: string) => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(from, file));
    await workspace.fs.writeFile(Uri.joinPath(to, file), bytes);
  };
  // At once: a browser lets a click open a window for some seconds only.
  await Promise.all(sampleFiles.map(copy));
}
