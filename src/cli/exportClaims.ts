import { annotateSidecar } from '../core/annotation/annotateSidecar.ts';
import type { Codebook } from '../core/codebook/codebook.ts';
import { type PreparedCodebook, prepareCodebook } from '../core/engine/preparedCodebook.ts';
import { isChosen } from '../core/export/exportChoice.ts';
import { exportForms } from '../core/export/exportForm.ts';
import type { ExportRow } from '../core/export/exportRow.ts';
import { rowsUnder } from '../core/export/exportRows.ts';
import { parseSidecar } from '../core/sidecar/parseSidecar.ts';
import type { Sidecar } from '../core/sidecar/record.ts';
import { ArticleText } from '../core/text/articleText.ts';
import type { Export } from './arguments.ts';
import { Codebooks, requiredContent } from './codebooks.ts';
import { Complaints } from './complaints.ts';
import { type ExportedFile, exportedFiles, refuseToOverwrite } from './exportedFiles.ts';
import type { ExitCode, Output } from './output.ts';
import { problemLines } from './problemLines.ts';
import { readText } from './readText.ts';
import { replaceFile } from './replaceFile.ts';
import { UnreadableInput } from './unreadableInput.ts';
import { sidecarEnding } from './walk.ts';

/**
 * Writes the claims of the articles behind the paths, one article after the other. What cannot be exported, a
 * file, a sidecar or a record, is complained about, and all others are. Throws an UnreadableInput, and writes
 * nothing, where the output is one of the inputs.
 */
export async function exportClaims(command: Export, output: Output): Promise<ExitCode> {
  const { paths, choice, output: to } = command;
  const complaints = new Complaints(output);
  const codebooks = new Codebooks();
  const files = await exportedFiles(paths, choice.suggestions ? 'all' : 'decided', complaints);
  if (to !== undefined) await refuseToOverwrite(to, files, codebooks);
  const run = new ExportRun(command, { codebooks, complaints, output });
  if (to !== undefined) {
    if (!(await replaceFile(to, run.pieces(files), output))) return 2;
  } else {
    for await (const piece of run.pieces(files)) await output.write(piece);
  }
  if (run.count === 0) output.complain('no claim was found to export');
  if (!complaints.areEmpty) return 2;
  return run.hasLeftOut ? 1 : 0;
}

interface Surroundings {
  readonly codebooks: Codebooks;
  readonly complaints: Complaints;
  readonly output: Output;
}

/** What is made ready once for all articles under a codebook. */
interface Under {
  readonly prepared: PreparedCodebook;
  readonly isWanted: ReturnType<typeof isChosen>;
  readonly rowsOf: ReturnType<typeof rowsUnder>;
}

/** One export on its way, of which no more than an article is in memory. */
class ExportRun {
  readonly #command: Export;
  readonly #around: Surroundings;
  readonly #known = new Map<Codebook, Under>();
  /** How many claims were written up to now. */
  count = 0;
  /** Whether a sidecar or a record could not be exported. */
  hasLeftOut = false;

  constructor(command: Export, around: Surroundings) {
    this.#command = command;
    this.#around = around;
  }

  /** The text of the export, piece by piece. */
  async *pieces(files: readonly ExportedFile[]): AsyncGenerator<string> {
    const form = exportForms[this.#command.format];
    yield form.head;
    for (const file of files) {
      const rows = await this.#around.complaints.orUndefined(this.#rowsOf(file));
      if (rows === undefined || rows.length === 0) continue;
      yield form.rows(rows, this.count === 0);
      this.count += rows.length;
    }
    yield form.end;
  }

  async #rowsOf({ file, name }: ExportedFile): Promise<readonly ExportRow[]> {
    const { suggestions } = this.#command.choice;
    const sidecar = await this.#sidecarOf(file);
    if (sidecar === undefined) return [];
    if (sidecar.claims.length === 0 && !suggestions) return [];
    const codebook = requiredContent(await this.#around.codebooks.nearest(file));
    const text = new ArticleText(await articleText(file));
    const { prepared, isWanted, rowsOf } = this.#under(codebook);
    const { claims } = annotateSidecar(text, sidecar, codebook, prepared);
    return rowsOf({
      name,
      header: sidecar.article,
      claims: claims.filter((claim) => isWanted(claim, name)),
      placeOf: ({ start, end }) => ({ start: text.positionAt(start), end: text.positionAt(end) }),
    });
  }

  #under(codebook: Codebook): Under {
    const { choice } = this.#command;
    const under = this.#known.get(codebook) ?? {
      prepared: prepareCodebook(codebook),
      isWanted: isChosen(choice, codebook),
      rowsOf: rowsUnder(codebook),
    };
    this.#known.set(codebook, under);
    return under;
  }

  /** An empty one where there is none; undefined, after a complaint, for one that cannot be read. */
  async #sidecarOf(article: string): Promise<Sidecar | undefined> {
    const file = `${article}${sidecarEnding}`;
    const text = (await textIfThere(file)) ?? '';
    const parsed = parseSidecar(text);
    const errors = parsed.problems.filter(({ severity }) => severity === 'error');
    for (const line of problemLines(file, text, errors)) this.#leaveOut(line);
    return parsed.state === 'readable' ? parsed.sidecar : undefined;
  }

  #leaveOut(problem: string): void {
    this.hasLeftOut = true;
    this.#around.output.complain(`not exported: ${problem}`);
  }
}

/** An article that is gone has no text: its claims are exported as words that are no longer there. */
async function articleText(file: string): Promise<string> {
  return (await textIfThere(file)) ?? '';
}

async function textIfThere(file: string): Promise<string | undefined> {
  try {
    return await readText(file);
  } catch (error) {
    if (error instanceof UnreadableInput && error.isMissing) return undefined;
    throw error;
  }
}
