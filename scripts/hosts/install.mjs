import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cache } from '../repository.mjs';
import { makeOnce } from './cachedFolder.mjs';
import { runCommand, seconds } from './command.mjs';
import { useReleasedDependencies } from './releasedDependencies.mjs';

/**
 * A code-server in the cache folder, installed from npm when it is not there. Returns the program and the
 * script that start VS Code's own server in it.
 */
export async function installCodeServer(resources, host) {
  const home = path.join(cache, `code-server-${host.codeServer}`);
  await makeOnce(resources, home, async (part, folder) => {
    console.log(
      `Installing VS Code ${host.vscode} (code-server ${host.codeServer}) from npm, once:`,
    );
    const started = Date.now();
    await install(part, folder, host);
    console.log(`  installed in ${seconds(started)}`);
  });
  return {
    program: host.node
      ? path.join(home, 'node_modules', nodePackage, 'bin/node')
      : process.execPath,
    script: path.join(home, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** The npm package that holds the Node binary for this machine. */
const nodePackage = `node-${process.platform}-${process.arch}`;

/** Without install scripts, which would compile native modules for minutes; none of them is needed here. */
async function install(resources, folder, { codeServer, node }) {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = (title, cwd, ...args) => {
    console.log(`  ${title}`);
    return runCommand(resources, title, 'npm', ['install', ...args, ...options], { cwd });
  };
  // A manifest of its own keeps npm from taking the repository around it for the project.
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const ownNode = node ? [`${nodePackage}@${node}`] : [];
  await npm('1 of 3: the server', folder, `code-server@${codeServer}`, ...ownNode);

  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  await useReleasedDependencies(vscode);
  const inside = ['--omit=dev', '--legacy-peer-deps'];
  await npm("2 of 3: the server's dependencies", vscode, ...inside);
  await npm('3 of 3: its built-in extensions', path.join(vscode, 'extensions'), ...inside);
}
