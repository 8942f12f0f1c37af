import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** User settings of every embedded VS Code: a plain window without chat, welcome page, hints or network. */
export const plainSettings = {
  'files.autoSave': 'off', // as on the desktop: the server's default would hide a missing save
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.wordWrap': 'on', // articles are prose with long lines
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
};

/** Where the user settings of a server's user-data folder are. */
export function settingsFile(userData) {
  return path.join(userData, 'User/settings.json');
}

/** Writes the user settings of a server's user-data folder. */
export async function writeSettings(userData, settings) {
  const file = settingsFile(userData);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(settings, null, 2));
}
