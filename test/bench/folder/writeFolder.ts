import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { articleFiles, type FolderPlan } from './articleFiles.ts';
import { codebookText } from './codebook.ts';

/** What was written, in bytes and files. */
export interface WrittenFolder {
  readonly articles: number;
  readonly sidecars: number;
  readonly articleBytes: number;
  readonly sidecarBytes: number;
}

/** Writes the articles of a plan with their sidecars and a codebook into a folder, which may not exist yet. */
export async function writeFolder(folder: string, plan: FolderPlan): Promise<WrittenFolder> {
  const known = new Set<string>();
  const write = async (file: string, text: string) => {
    const target = path.join(folder, file);
    const parent = path.dirname(target);
    if (!known.has(parent)) await mkdir(parent, { recursive: true });
    known.add(parent);
    await writeFile(target, text);
    return Buffer.byteLength(text);
  };
  await write('standpoint.yaml', codebookText(plan.speakers));
  const written = { articles: plan.articles, sidecars: 0, articleBytes: 0, sidecarBytes: 0 };
  for (let number = 0; number < plan.articles; number += 1) {
    const { path: file, text, sidecar } = articleFiles(plan, number);
    written.articleBytes += await write(file, text);
    if (sidecar === undefined) continue;
    written.sidecars += 1;
    written.sidecarBytes += await write(`${file}.claims.yaml`, sidecar);
  }
  return written;
}
