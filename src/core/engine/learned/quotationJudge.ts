import type { Span } from '../../text/span.ts';
import type { Range } from '../syntax/elements.ts';
import { type LinearModel, weightOf } from './linearModel.ts';

/** Somebody who may speak a quotation; without a place it is nobody. */
export interface JudgedSpeaker {
  readonly features: readonly number[];
  readonly place?: Span;
}

/**
 * Decides, by features, what no rule can tell of a quotation that no attribution claims. The places are
 * for a judge that looks up what is right, to learn from it.
 */
export interface QuotationJudge {
  /** How sure a quotation of a paragraph is somebody’s words, not a title or a term: log-odds. */
  claimScore(features: readonly number[], quotation: Range): number;
  /** Whose words a quotation of the article is; others have to be likelier than nobody by a margin. */
  speakerOf<Speaker extends JudgedSpeaker>(
    quotation: Span,
    nobody: JudgedSpeaker,
    others: readonly Speaker[],
    margin: number,
  ): Speaker | undefined;
}

/** The judge of two models. */
export function judgeBy(claims: LinearModel, speakers: LinearModel): QuotationJudge {
  return {
    claimScore: (features) => weightOf(claims, features),
    speakerOf(_quotation, nobody, others, margin) {
      let best: (typeof others)[number] | undefined;
      let most = weightOf(speakers, nobody.features) + margin;
      for (const other of others) {
        const score = weightOf(speakers, other.features);
        if (score <= most) continue;
        most = score;
        best = other;
      }
      return best;
    },
  };
}
