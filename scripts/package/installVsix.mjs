import { runCommand } from '../hosts/command.mjs';
import { installCodeServer } from '../hosts/install.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { currentHost } from '../hosts/versions.mjs';

/** Installs a VSIX into the folder `extensions` with the embedded VS Code's own command line. */
export async function installVsix(resources, vsix, extensions) {
  await runVSCode(resources, extensions, 'Installing the VSIX', `--install-extension=${vsix}`);
}

/** What that VS Code lists as installed in the folder `extensions`. */
export function listExtensions(resources, extensions) {
  return runVSCode(resources, extensions, 'Listing extensions', '--list-extensions');
}

async function runVSCode(resources, extensions, title, flag) {
  const { program, script } = await installCodeServer(resources, currentHost);
  const userData = await temporaryFolder(resources, 'install');
  const folders = [`--extensions-dir=${extensions}`, `--server-data-dir=${userData}`];
  return runCommand(resources, title, program, [script, ...folders, flag]);
}
