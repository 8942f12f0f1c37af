import { type Claim, type ClaimSummary, isToCheck, stanceOf } from '../annotation/annotation.ts';
import type { Codebook, Stance } from '../codebook/codebook.ts';
import type { ClaimKind, FoundClaim } from '../engine/analysis.ts';
import type { ClaimAddress } from './articleClaims.ts';
import { isUntagged, type SomeClaims } from './claimFacts.ts';
import { storedTarget } from './storedWords.ts';

/** How sure the engine is of a claim and its source, in steps that a reader can tell apart. */
export type Confidence = 'sure' | 'likely' | 'unsure' | 'doubtful';

/** Why the engine takes something for a claim. */
export interface Grounds {
  readonly kind: ClaimKind;
  /** The words that give the speaker, and those that attribute; absent where it found none. */
  readonly source?: string;
  readonly cue?: string;
  readonly confidence: Confidence;
}

/** Another claim of the same actor on the same target. */
export interface OtherClaim<A extends string> {
  readonly address: ClaimAddress<A>;
  readonly claim: ClaimSummary;
}

/** All that is shown of a claim where it stands. */
export interface HoverCard<A extends string> {
  readonly address: ClaimAddress<A>;
  readonly claim: ClaimSummary;
  readonly stance?: Stance;
  readonly actor?: string;
  /** What it is about: the codebook's label, or what the record says. */
  readonly target?: string;
  readonly note?: string;
  readonly by?: string;
  readonly grounds?: Grounds;
  /** Its words changed, so somebody has to confirm it. */
  readonly isToCheck: boolean;
  /** Every stance that it may be given. */
  readonly stances: readonly Stance[];
  readonly others: readonly OtherClaim<A>[];
  /** How many there are beside those. */
  readonly moreOthers: number;
}

/** What a card is made from. */
export interface CardSources<A extends string> {
  readonly article: A;
  /** The article as read. */
  readonly text: string;
  readonly codebook: Codebook;
  /** What the claim's actor says in the folder; nothing of a claim without one. */
  readonly ofActor: readonly SomeClaims<A>[];
}

const shownOthers = 5;

/** The card of a claim. */
export function hoverCard<A extends string>(claim: Claim, sources: CardSources<A>): HoverCard<A> {
  const { article, text, codebook } = sources;
  const record = claim.status === 'stored' ? claim.record : undefined;
  const stance = stanceOf(claim);
  const target = (claim.status === 'stored' && claim.target?.label) || record?.target;
  return {
    address: { article, key: claim.key },
    claim,
    ...(stance && { stance }),
    ...(claim.actor && { actor: claim.actor.name }),
    ...(target !== undefined && { target }),
    ...(record?.note !== undefined && { note: record.note }),
    ...(record?.by !== undefined && { by: record.by }),
    ...(claim.found && { grounds: groundsOf(claim.found, text) }),
    isToCheck: isToCheck(claim),
    stances: codebook.stances,
    ...othersOf(claim, sources),
  };
}

function groundsOf({ kind, source, cue, confidence }: FoundClaim, text: string): Grounds {
  return {
    kind,
    ...(source && { source: text.slice(source.start, source.end) }),
    ...(cue && { cue: text.slice(cue.start, cue.end) }),
    confidence: confidenceIn(confidence),
  };
}

/** A quotation with a cue of its own has 0.95, one whose speaker is guessed from afar less than 0.35. */
function confidenceIn(confidence: number): Confidence {
  if (confidence >= 0.85) return 'sure';
  if (confidence >= 0.6) return 'likely';
  return confidence >= 0.35 ? 'unsure' : 'doubtful';
}

/**
 * What somebody has decided on in the folder: the same actor, the same target, or both without one. No more claims
 * are looked at than are shown.
 */
function othersOf<A extends string>(
  claim: ClaimSummary,
  { article, ofActor }: CardSources<A>,
): Pick<HoverCard<A>, 'others' | 'moreOthers'> {
  const target = storedTarget(claim);
  const alike = ofActor.flatMap(({ of, claims }) =>
    claims
      .filter((at) => {
        const facts = of.facts[at];
        return facts !== undefined && !isUntagged(facts) && facts.target?.id === target;
      })
      .filter((at) => of.article !== article || of.claims[at]?.key !== claim.key)
      .map((at) => ({ of, at })),
  );
  const others = alike.slice(0, shownOthers).flatMap(({ of, at }): readonly OtherClaim<A>[] => {
    const other = of.claims[at];
    return other ? [{ address: { article: of.article, key: other.key }, claim: other }] : [];
  });
  return { others, moreOthers: Math.max(0, alike.length - shownOthers) };
}
