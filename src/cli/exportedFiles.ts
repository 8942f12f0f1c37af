import { stat } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { type Codebooks, codebookName } from './codebooks.ts';
import type { Complaints } from './complaints.ts';
import { UnreadableInput } from './unreadableInput.ts';
import { articlesAt, sidecarEnding } from './walk.ts';

/** An article to export, and what it is called there. */
export interface ExportedFile {
  readonly file: string;
  readonly name: string;
}

/**
 * The articles behind the paths, each once, by their names in the export: their paths within the folder where
 * one was given, else from where the command runs, with slashes on every system.
 */
export async function exportedFiles(
  paths: readonly string[],
  which: 'decided' | 'all',
  complaints: Complaints,
): Promise<readonly ExportedFile[]> {
  const byPlace = new Map<string, string>();
  for (const path of paths) {
    const files = await complaints.orUndefined(articlesAt(path, which, complaints));
    for (const file of files ?? []) byPlace.set(resolve(file), file);
  }
  const [only = '', ...others] = paths;
  const folder = others.length === 0 && !byPlace.has(resolve(only)) ? only : '';
  return [...byPlace.values()]
    .filter((file) => basename(file) !== codebookName)
    .map((file) => ({ file, name: relative(folder, file).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Throws an UnreadableInput where the output would take the place of an article, a sidecar or a codebook, by
 * whatever name it is called.
 */
export async function refuseToOverwrite(
  output: string,
  files: readonly ExportedFile[],
  codebooks: Codebooks,
): Promise<void> {
  const refusal = new UnreadableInput(
    `${output}: is an article, a sidecar or a codebook and was not overwritten; name another file`,
  );
  if (output.endsWith(sidecarEnding) || basename(output) === codebookName) throw refusal;
  const isThere = await identity(output);
  if (isThere === undefined) return;
  for (const { file } of files) {
    const codebook = await codebooks.nearest(file).catch(() => undefined);
    for (const input of [file, `${file}${sidecarEnding}`, ...(codebook ? [codebook.file] : [])]) {
      if ((await identity(input)) === isThere) throw refusal;
    }
  }
}

/** Equal for one file, however it is named; undefined where there is none. */
async function identity(file: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
