import { basename, resolve } from 'node:path';
import { checkAnchors } from '../core/anchor/checkAnchors.ts';
import { missingArticle } from '../core/anchor/missingArticle.ts';
import { type Codebook, defaultCodebook } from '../core/codebook/codebook.ts';
import { checkAgainstCodebook } from '../core/sidecar/checkAgainstCodebook.ts';
import { parseSidecar } from '../core/sidecar/parseSidecar.ts';
import type { Sidecar } from '../core/sidecar/record.ts';
import { ArticleText } from '../core/text/articleText.ts';
import type { Problem } from '../core/text/problem.ts';
import type { Check } from './arguments.ts';
import { type CodebookOnDisk, Codebooks, codebookName, readCodebook } from './codebooks.ts';
import { Complaints } from './complaints.ts';
import type { ExitCode, Output } from './output.ts';
import { problemLines } from './problemLines.ts';
import { readText } from './readText.ts';
import { UnreadableInput } from './unreadableInput.ts';
import { filesToCheck, sidecarEnding } from './walk.ts';

/** The text of a file and what is wrong with it. */
interface CheckedFile {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Checks every sidecar that the paths stand for with its article and its codebook, and every codebook.
 * Prints one line a problem, sorted by file and place; complains about what cannot be read.
 */
export async function check({ paths, strict }: Check, output: Output): Promise<ExitCode> {
  const complaints = new Complaints(output);
  const codebooks = new Codebooks();
  let isClean = true;
  for (const file of await findFiles(paths, codebooks, complaints)) {
    const checked = await complaints.orUndefined(checkFile(file, codebooks, complaints));
    if (checked === undefined) continue;
    for (const line of problemLines(file, checked.text, checked.problems)) await output.print(line);
    isClean &&= !checked.problems.some(
      ({ severity }) => severity === 'error' || (strict && severity === 'warning'),
    );
  }
  if (!complaints.areEmpty) return 2;
  return isClean ? 0 : 1;
}

/** The files behind the paths and the codebooks that rule them, each once, sorted. */
async function findFiles(
  paths: readonly string[],
  codebooks: Codebooks,
  complaints: Complaints,
): Promise<readonly string[]> {
  const byPlace = new Map<string, string>();
  const add = (file: string) => {
    if (!byPlace.has(resolve(file))) byPlace.set(resolve(file), file);
  };
  for (const path of paths) {
    const files = await complaints.orUndefined(filesToCheck(path, complaints));
    files?.forEach(add);
  }
  for (const file of [...byPlace.values()]) {
    const codebook = await complaints.orUndefined(codebooks.nearest(file));
    if (codebook !== undefined) add(codebook.file);
  }
  return [...byPlace.values()].sort();
}

async function checkFile(
  file: string,
  codebooks: Codebooks,
  complaints: Complaints,
): Promise<CheckedFile> {
  if (basename(file) === codebookName) {
    const { text, parsed } = await readCodebook(file);
    return { text, problems: parsed.problems };
  }
  const text = await readText(file);
  const parsed = parseSidecar(text);
  if (parsed.state === 'unreadable') return { text, problems: parsed.problems };
  const codebook = await complaints.orUndefined(codebooks.nearest(file).then(contentOf));
  const article = await complaints.orUndefined(readArticle(file));
  return {
    text,
    problems: [...parsed.problems, ...recordProblems(parsed.sidecar, article, codebook)],
  };
}

/** What a codebook says, or what holds without one; undefined for one whose errors leave nothing. */
function contentOf(codebook: CodebookOnDisk | undefined): Codebook | undefined {
  if (codebook === undefined) return defaultCodebook;
  return codebook.parsed.state === 'readable' ? codebook.parsed.codebook : undefined;
}

/** The text of a sidecar's article; 'missing' where there is none. */
async function readArticle(sidecar: string): Promise<ArticleText | 'missing'> {
  try {
    return new ArticleText(await readText(sidecar.slice(0, -sidecarEnding.length)));
  } catch (error) {
    if (error instanceof UnreadableInput && error.isMissing) return 'missing';
    throw error;
  }
}

/** What is wrong with the records, as far as there are an article and a codebook to judge them by. */
function recordProblems(
  sidecar: Sidecar,
  article: ArticleText | 'missing' | undefined,
  codebook: Codebook | undefined,
): readonly Problem[] {
  const unknown = codebook ? checkAgainstCodebook(sidecar, codebook) : [];
  if (article === undefined) return unknown;
  if (article === 'missing') return [...unknown, missingArticle];
  return [...unknown, ...checkAnchors(sidecar, article, codebook ?? defaultCodebook)];
}
