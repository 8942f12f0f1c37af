import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

// Two dependencies of VS Code 1.100's server do not come from npm alone: the file watcher is a commit on
// GitHub, and ripgrep is downloaded from GitHub by an install script. Later releases of both are complete
// npm packages with the same interface, and later VS Codes use those.
const released = { '@parcel/watcher': '2.5.6', '@vscode/ripgrep': '1.18.0' };

/** Makes a server's manifest and lock file ask for released packages where they ask for anything else. */
export async function useReleasedDependencies(vscodeFolder) {
  await edit(path.join(vscodeFolder, 'package.json'), (manifest) => {
    replaceIn(manifest.dependencies);
  });
  await edit(path.join(vscodeFolder, 'npm-shrinkwrap.json'), (lock) => {
    replaceIn(lock.packages[''].dependencies);
    for (const name of Object.keys(released)) delete lock.packages[`node_modules/${name}`];
  });
}

function replaceIn(dependencies) {
  for (const [name, version] of Object.entries(released)) {
    if (name in dependencies) dependencies[name] = version;
  }
}

async function edit(file, change) {
  const json = JSON.parse(await readFile(file, 'utf8'));
  change(json);
  await writeFile(file, JSON.stringify(json, null, 2));
}
