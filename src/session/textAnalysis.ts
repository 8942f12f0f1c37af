import type { Analysis } from '../core/engine/analysis.ts';
import {
  type AnalysisState,
  analysisOf,
  readWhole,
  settleAnalysis,
} from '../core/engine/analysisState.ts';
import { usualSectionLength } from '../core/engine/article/sections.ts';
import type { PreparedCodebook } from '../core/engine/preparedCodebook.ts';
import { updateAnalysis } from '../core/engine/updateAnalysis.ts';
import { changedStretch } from '../core/text/changedStretch.ts';
import type { TextEdit } from '../core/text/span.ts';

/** Sections of the engine's in one slice: some milliseconds of work. */
const settledAtOnce = 16;

/** Of a text that the engine has not read. */
export const nothingFound: Analysis = { claims: [], mentions: [], quotations: [] };

/** What the engine finds in a text that is edited; it reads the text when somebody first asks. */
export class TextAnalysis {
  #state: AnalysisState | undefined;

  of(text: string, codebook: PreparedCodebook): Analysis {
    this.#state ??= readWhole({ ...codebook, sectionLength: usualSectionLength }, text);
    return analysisOf(this.#state);
  }

  /** The text or the codebook is another one. */
  forget(): void {
    this.#state = undefined;
  }

  /** Reads what edits touched. Whom names mean elsewhere in the text waits for `settle`. */
  edit(edits: readonly TextEdit[], text: string): void {
    const change = changedStretch(edits);
    if (change) this.#state &&= updateAnalysis(this.#state, change, text);
  }

  /** Says who is who in the text as it is now, a slice at a time: true when all of it is settled. */
  settle(): boolean {
    this.#state &&= settleAnalysis(this.#state, settledAtOnce);
    return this.#state?.settled ?? true;
  }
}
