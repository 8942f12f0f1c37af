import type { Span } from '../../text/span.ts';
import type { Range } from '../elements.ts';
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
  /** Whether a quotation of a paragraph is somebody’s words, not a title or a term. */
  isClaim(features: readonly number[], quotation: Range): boolean;
  /** Whose words a quotation of the article is; others have to be likelier than nobody by a margin. */
  speakerOf<Speaker extends JudgedSpeaker>(
    quotation: Span,
    nobody: JudgedSpeaker,
    others: readonly Speaker[],
    margin: number,
  ): Speaker | undefined;
}

/** A quotation has to score so much to be a claim: more titles are rejected than from 0, at the same F1. */
const claimMargin = 0.45;

/** The judge of two models. */
export function judgeBy(claims: LinearModel, speakers: LinearModel): QuotationJudge {
  return {
    isClaim: (features) => weightOf(claims, features) > claimMargin,
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
