import { runCommand } from '../hosts/command.mjs';
import { installCodeServer } from '../hosts/install.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { currentHost } from '../hosts/versions.mjs';

/**
 * Installs a VSIX into the folder `extensions` with the embedded VS Code's own command line. Returns what
 * that VS Code then lists as installed there.
 */
export async function installVsix(resources, vsix, extensions) {
  const { program, script } = await installCodeServer(resources, currentHost);
  const userData = await temporaryFolder(resources, 'install');
  const folders = [`--extensions-dir=${extensions}`, `--server-data-dir=${userData}`];
  const vscode = (title, flag) => runCommand(resources, title, program, [script, ...folders, flag]);
  await vscode('Installing the VSIX', `--install-extension=${vsix}`);
  return vscode('Listing extensions', '--list-extensions');
}
