import type { ActorRef } from '../analysis.ts';
import type { Evidence, SourcePhrase } from '../speech/attribution.ts';

/** What the confidence of a claim follows from. */
export interface Grounds {
  readonly evidence: Evidence;
  /** How likely a model takes it for a claim. */
  readonly probability: number | undefined;
  /** The claim before it says whose words these are. */
  readonly carried: boolean;
  readonly source: SourcePhrase | undefined;
  readonly actor: ActorRef | undefined;
}

/** The share of claims that are right with their source, by evidence alone; counted on training texts. */
const byEvidence: Readonly<Record<Evidence, number>> = {
  'quote-cue': 0.95,
  according: 0.82,
  'clause-cue': 0.8,
  speaker: 0.6,
  opinion: 0.5,
  act: 0.5,
  noun: 0.5,
  context: 0.5,
  learned: 0.4,
};

/** The same where a model has judged: of what it finds unlikely, and how much more when it is sure. */
const byModel = { least: 0.35, more: 0.55, unlisted: -0.08 };

/** What doubts about the source cost. */
const doubts = { carried: -0.4, noSource: -0.35, nobodyKnown: -0.12, notNamed: -0.05 };

/**
 * The confidence of a claim, 0 to 1: about the share of claims on the same grounds that are right, as
 * far as annotators of one corpus agree; made to order a review.
 */
export function confidenceOf(grounds: Grounds): number {
  const { evidence, probability } = grounds;
  const unlisted = evidence === 'learned' ? byModel.unlisted : 0;
  const found =
    probability === undefined || evidence === 'quote-cue'
      ? byEvidence[evidence]
      : byModel.least + byModel.more * probability + unlisted;
  return Math.round(100 * Math.max(0.05, found + doubt(grounds))) / 100;
}

function doubt({ evidence, carried, source, actor }: Grounds): number {
  if (!source) return evidence === 'learned' ? 0 : doubts.noSource;
  const unknown = actor ? 0 : doubts.nobodyKnown;
  const unnamed = source.head.type === 'role' ? doubts.notNamed : 0;
  return unknown + unnamed + (carried ? doubts.carried : 0);
}
