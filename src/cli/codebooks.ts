import { dirname, join, relative, resolve } from 'node:path';
import { type Codebook, defaultCodebook } from '../core/codebook/codebook.ts';
import { type CodebookFile, parseCodebook } from '../core/codebook/parseCodebook.ts';
import { problemLines } from './problemLines.ts';
import { readText } from './readText.ts';
import { UnreadableInput } from './unreadableInput.ts';

export const codebookName = 'standpoint.yaml';

/** A codebook as it is on disk; `file` is a path for a person to read. */
export interface CodebookOnDisk {
  readonly file: string;
  readonly text: string;
  readonly parsed: CodebookFile;
}

/** Reads a codebook. Throws an UnreadableInput when there is no text to read. */
export async function readCodebook(file: string): Promise<CodebookOnDisk> {
  const text = await readText(file);
  return { file, text, parsed: parseCodebook(text) };
}

/**
 * What a codebook says, or what holds without one. Throws an UnreadableInput for one whose errors
 * leave nothing to go by: results made without it would look right and be wrong.
 */
export function requiredContent(codebook: CodebookOnDisk | undefined): Codebook {
  if (codebook === undefined) return defaultCodebook;
  const { file, text, parsed } = codebook;
  if (parsed.state === 'readable') return parsed.codebook;
  throw new UnreadableInput(problemLines(file, text, parsed.problems).join('\n'));
}

/** The codebooks above articles, each read once. */
export class Codebooks {
  readonly #byFolder = new Map<string, Promise<CodebookOnDisk | undefined>>();

  /** The nearest codebook above an article or sidecar; undefined where there is none. */
  nearest(file: string): Promise<CodebookOnDisk | undefined> {
    return this.#inOrAbove(dirname(resolve(file)));
  }

  #inOrAbove(folder: string): Promise<CodebookOnDisk | undefined> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const found = this.#find(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #find(folder: string): Promise<CodebookOnDisk | undefined> {
    try {
      return await readCodebook(relative('', join(folder, codebookName)));
    } catch (error) {
      if (!(error instanceof UnreadableInput && error.isMissing)) throw error;
      const parent = dirname(folder);
      return parent === folder ? undefined : this.#inOrAbove(parent);
    }
  }
}
