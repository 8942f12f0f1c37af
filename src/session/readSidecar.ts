import type { Codebook } from '../core/codebook/codebook.ts';
import type { SidecarFault } from '../core/corpus/articleClaims.ts';
import { checkAgainstCodebook } from '../core/sidecar/checkAgainstCodebook.ts';
import { parseSidecar, type SidecarFile } from '../core/sidecar/parseSidecar.ts';
import type { Sidecar } from '../core/sidecar/record.ts';
import { lineStarts, positionAt } from '../core/text/lines.ts';
import type { Problem } from '../core/text/problem.ts';

const noDecisions: Sidecar = { article: {}, claims: [], dismissed: [] };

/** A sidecar's text, and what it says; none where there is no such file. */
export class ReadSidecar {
  readonly text: string | undefined;
  readonly file: SidecarFile;

  constructor(text: string | undefined) {
    this.text = text;
    this.file = parseSidecar(text ?? '');
  }

  /** What it says; nothing while it cannot be read. */
  get decisions(): Sidecar {
    return this.file.state === 'readable' ? this.file.sidecar : noDecisions;
  }

  /** What is wrong with it, by itself and by the codebook that holds for it. */
  problemsBy(codebook: Codebook): readonly Problem[] {
    return [...this.file.problems, ...checkAgainstCodebook(this.decisions, codebook)];
  }

  /** What keeps all of it from being read; undefined where nothing does. */
  get fault(): SidecarFault | undefined {
    if (this.file.state === 'readable') return undefined;
    const [problem] = this.file.problems;
    return { problem, at: positionAt(lineStarts(this.text ?? ''), problem.span.start) };
  }
}
