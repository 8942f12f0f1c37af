import type { Codebook } from '../core/codebook/codebook.ts';
import { packedSummaries } from './summaries.ts';

/** A request on its way to another thread. A codebook goes there once, and by its number from then on. */
export interface ThreadRequest {
  readonly id: number;
  readonly text: string;
  readonly isMissing: boolean;
  readonly sidecar: string | undefined;
  readonly codebook: number;
  readonly isAnalysed: boolean;
}

/** What is sent to the thread. */
export type ToThread =
  | { readonly is: 'codebook'; readonly number: number; readonly codebook: Codebook }
  | ({ readonly is: 'request' } & ThreadRequest);

/** What comes back. */
export type FromThread =
  | { readonly id: number; readonly packed: Uint8Array }
  | { readonly id: number; readonly failure: string };

/** The thread's end: answers one request after the other. */
export function answerRequests(answer: (reply: FromThread) => void): (message: ToThread) => void {
  const codebooks = new Map<number, Codebook>();
  const packedSummaryOf = packedSummaries();
  return (message) => {
    if (message.is === 'codebook') {
      codebooks.set(message.number, message.codebook);
      return;
    }
    const { id, isAnalysed, text, isMissing, sidecar } = message;
    try {
      const codebook = codebooks.get(message.codebook);
      if (codebook === undefined) throw new Error('codebook');
      const sources = { text, isMissing, sidecar, codebook };
      answer({ id, packed: packedSummaryOf({ sources, isAnalysed }) });
    } catch (error) {
      answer({ id, failure: String(error) });
    }
  };
}
