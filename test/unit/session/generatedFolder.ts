import type { Summariser, SummaryRequest } from '../../../src/session/ports.ts';
import { packedSummaries } from '../../../src/session/summaries.ts';
import { type ArticleUri, sidecarOf } from '../../../src/session/uris.ts';
import { articleFiles, type FolderPlan } from '../../bench/folder/articleFiles.ts';
import type { MemoryFiles } from './memory.ts';

/** The articles of a generated folder, which can be put on a disk in memory. */
export function generatedFolder(plan: FolderPlan) {
  const files = Array.from({ length: plan.articles }, (_, number) => articleFiles(plan, number));
  const uris = files.map(({ path }) => `file:///news/${path}` as ArticleUri);
  const putOn = (disk: MemoryFiles) => {
    for (const [at, { text, sidecar }] of files.entries()) {
      const uri = uris[at] as ArticleUri;
      disk.texts.set(uri, text);
      if (sidecar !== undefined) disk.texts.set(sidecarOf(uri), sidecar);
    }
  };
  return { files, uris, putOn };
}

/** Makes summaries, two at a time, as soon as it may, and notes what it was asked for. */
export function notingSummariser(
  asked: SummaryRequest[],
  may: () => Promise<void> = async () => undefined,
): Summariser {
  const packedSummaryOf = packedSummaries();
  return {
    width: 2,
    async summarise(request) {
      asked.push(request);
      await may();
      return packedSummaryOf(request);
    },
  };
}
