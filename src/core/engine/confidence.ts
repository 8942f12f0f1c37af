import type { ActorRef } from './analysis.ts';
import type { Evidence, SourcePhrase } from './attribution.ts';

/** How likely it is, by the kind of evidence, that the words are a claim of their source. */
const byEvidence: Readonly<Record<Evidence, number>> = {
  'quote-cue': 0.9,
  according: 0.85,
  'clause-cue': 0.8,
  speaker: 0.7,
  opinion: 0.6,
  noun: 0.55,
  act: 0.5,
  learned: 0.45,
  context: 0.35,
};

/**
 * The confidence of a claim, 0 to 1: its evidence, and a little more the better its actor is known (a
 * name over a role or pronoun, both over nobody). An order for reviewing, not a probability.
 */
export function confidenceOf(
  evidence: Evidence,
  source: SourcePhrase | undefined,
  actor: ActorRef | undefined,
): number {
  return Math.round((byEvidence[evidence] + sourceBonus(source, actor)) * 100) / 100;
}

function sourceBonus(source: SourcePhrase | undefined, actor: ActorRef | undefined): number {
  if (!source) return -0.15;
  if (!actor) return -0.1;
  return actor.kind === 'name' && source.head.type === 'name' ? 0.08 : 0.04;
}
