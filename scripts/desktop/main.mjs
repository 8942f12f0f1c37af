import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from '../build.mjs';
import { freshWorkspace } from '../hosts/fixtureWorkspace.mjs';
import { plainSettings, writeSettings } from '../hosts/settings.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.mjs';
import { inRepository, repository } from '../repository.mjs';
import { Refused, runScript } from '../resources.mjs';

runScript(async (resources) => {
  await build(resources);
  const vscodeExecutablePath = await download();
  const workspace = await freshWorkspace(resources);
  const userData = await temporaryFolder(resources, 'user');
  await writeSettings(userData, plainSettings);
  const folders = [
    `--user-data-dir=${userData}`,
    `--extensions-dir=${path.join(userData, 'extensions')}`,
  ];
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: repository,
    extensionTestsPath: inRepository('out/test/host.js'),
    launchArgs: [workspace, ...folders, '--disable-workspace-trust', '--skip-welcome'],
  });
});

/** The newest stable VS Code, kept in the cache folder. */
async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: inRepository('.cache/desktop') });
  } catch (error) {
    throw new Refused(
      `Desktop VS Code cannot be downloaded (${error.message}). This needs a network that reaches ` +
        'update.code.visualstudio.com; npm test runs the same suite in a VS Code from npm.',
    );
  }
}
