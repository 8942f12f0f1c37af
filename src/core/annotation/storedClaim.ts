import type { Resolution } from '../anchor/resolution.ts';
import { needsReview } from '../anchor/review.ts';
import type { ActorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { ActorRef, Analysis, FoundClaim } from '../engine/analysis.ts';
import { kindOf } from '../engine/claims/kind.ts';
import type { ClaimRecord } from '../sidecar/record.ts';
import type { Span } from '../text/span.ts';
import type { ClaimKey, StoredClaim } from './annotation.ts';

interface RecordInPlace {
  readonly key: ClaimKey;
  readonly quote: string;
  readonly record: ClaimRecord;
  readonly resolution: Resolution;
  readonly spans: readonly Span[];
  readonly found?: FoundClaim;
  readonly analysis: Analysis;
  readonly codebook: Codebook;
  readonly actors: ActorIndex;
}

/** A record with everything that the article, the engine and the codebook say about it. */
export function storedClaim(of: RecordInPlace): StoredClaim {
  const { key, quote, record, resolution, spans, found, analysis, codebook } = of;
  const actor = record.actor === undefined ? found?.actor : actorRef(record.actor, of);
  const stance = codebook.stances.find(({ id }) => id === record.stance);
  const target = codebook.targets.find(({ id }) => id === record.target);
  return {
    status: 'stored',
    key,
    quote,
    record,
    spans,
    kind: kindOf(spans, analysis.quotations),
    anchor: resolution.state,
    needsReview: needsReview(record, resolution),
    ...(resolution.state === 'changed' && { difference: resolution.difference }),
    ...(found && { found }),
    ...(actor && { actor }),
    ...(stance && { stance }),
    ...(target && { target }),
  };
}

/** A name in a record means whom the codebook says; a role that is not listed stays in its article. */
function actorRef(name: string, { actors, analysis }: RecordInPlace): ActorRef {
  const canonical = actors.canonicalName(name);
  if (canonical !== undefined) return { kind: 'name', name: canonical };
  const isRole = analysis.mentions.some(
    ({ actor }) => actor.kind === 'role' && actor.name === name,
  );
  return { kind: isRole ? 'role' : 'name', name };
}
