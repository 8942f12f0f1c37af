import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codebookName } from './codebooks.ts';
import type { Complaints } from './complaints.ts';
import { UnreadableInput } from './unreadableInput.ts';

export const sidecarEnding = '.claims.yaml';

/**
 * The sidecars and codebooks that a path stands for: those in a folder and below (without
 * `node_modules` and what begins with a dot), the file itself, or the sidecar beside an article, which
 * may have none. Complains about folders it cannot look into. Throws an UnreadableInput for a path
 * that does not exist.
 */
export async function filesToCheck(
  path: string,
  complaints: Complaints,
): Promise<readonly string[]> {
  if (await isFolder(path)) return walk(path, isChecked, complaints);
  if (isChecked(basename(path))) return [path];
  const sidecar = `${path}${sidecarEnding}`;
  return (await exists(sidecar)) ? [sidecar] : [];
}

/**
 * The articles that a path stands for: those in a folder and below that have a sidecar, or all of them; the
 * file itself, or the article of a sidecar. Complains and throws as `filesToCheck` does.
 */
export async function articlesAt(
  path: string,
  which: 'decided' | 'all',
  complaints: Complaints,
): Promise<readonly string[]> {
  const isWanted = (name: string) =>
    name.endsWith(sidecarEnding) || (which === 'all' && isArticleName(name));
  const files = (await isFolder(path)) ? await walk(path, isWanted, complaints) : [path];
  return [...new Set(files.map(articleOf))];
}

function articleOf(file: string): string {
  return file.endsWith(sidecarEnding) ? file.slice(0, -sidecarEnding.length) : file;
}

/** What the extension's settings count among the articles, as they come. */
function isArticleName(name: string): boolean {
  return /\.(txt|md)$/.test(name) && !name.startsWith('.') && !notArticles.test(name);
}

const notArticles =
  /^(README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT|SECURITY|requirements)/;

async function walk(
  folder: string,
  isWanted: (name: string) => boolean,
  complaints: Complaints,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of (await complaints.orUndefined(entriesOf(folder))) ?? []) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      if (isWanted(entry.name)) found.push(path);
    } else if (!entry.name.startsWith('.') && entry.name !== 'node_modules') {
      found.push(...(await walk(path, isWanted, complaints)));
    }
  }
  return found;
}

function isChecked(name: string): boolean {
  return name === codebookName || name.endsWith(sidecarEnding);
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new UnreadableInput(`${folder}: ${error instanceof Error ? error.message : error}`);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new UnreadableInput(`${path}: no such file or folder`);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
