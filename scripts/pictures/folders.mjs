import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../repository.mjs';

/** Makes a folder beside the scenes' samples, so that other scenes keep theirs as they are. */
export async function ownFolder({ workspace }, name, { files = {}, settings } = {}) {
  const folder = path.join(path.dirname(workspace), name);
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
  if (settings !== undefined) {
    const [content, hidden] = [settings, { 'files.exclude': { '.vscode': true } }];
    await mkdir(path.join(folder, '.vscode'), { recursive: true });
    const text = JSON.stringify({ ...content, ...hidden });
    await writeFile(path.join(folder, '.vscode/settings.json'), text);
  }
  return folder;
}

/** The samples as {@link ownFolder}. */
export async function ownSamples(scene, name, settings) {
  const folder = await ownFolder(scene, name, { settings });
  await cp(inRepository('samples'), folder, { recursive: true });
  return folder;
}

/** Replaces words in a file; fails where they are not in it. */
export async function replaceIn(file, words, others) {
  const text = await readFile(file, 'utf8');
  if (!text.includes(words)) throw new Error(`${file} does not say “${words}”.`);
  await writeFile(
    file,
    text.replace(words, () => others),
  );
}

/** Shows another folder in the window, or what the address names (`ew` for nothing). */
export async function show(workbench, address) {
  const url = new URL(workbench.page.url());
  url.search = String(new URLSearchParams(address));
  await workbench.load(String(url));
}
