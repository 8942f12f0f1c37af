import type { Analysis, ClaimKind } from '../../../src/core/engine/analysis.ts';
import type { Range } from './range.ts';

/** A claim as an engine gives it to the scorer. */
export interface PredictedClaim {
  readonly kind: ClaimKind;
  readonly pieces: readonly Range[];
  readonly source?: Range;
  readonly actor?: string;
  readonly confidence: number;
}

/** All that an engine says of one article. */
export interface Prediction {
  readonly claims: readonly PredictedClaim[];
  readonly actors: readonly Range[];
}

/** What Standpoint found, in the form of the scorer; nothing is left out or put right. */
export function predictionOf({ claims, mentions }: Analysis): Prediction {
  return {
    claims: claims.map(({ kind, spans, source, actor, confidence }) => ({
      kind,
      confidence,
      pieces: spans.map(({ start, end }): Range => [start, end]),
      ...(source && { source: [source.start, source.end] as const }),
      ...(actor && { actor: actor.name }),
    })),
    actors: mentions.map(({ span }): Range => [span.start, span.end]),
  };
}
