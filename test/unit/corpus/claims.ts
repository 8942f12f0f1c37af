import type {
  ClaimKey,
  StoredClaim,
  SuggestedClaim,
} from '../../../src/core/annotation/annotation.ts';
import { defaultCodebook, type TargetId } from '../../../src/core/codebook/codebook.ts';
import type { ActorRef } from '../../../src/core/engine/analysis.ts';
import type { RecordId } from '../../../src/core/sidecar/record.ts';
import { span } from '../../../src/core/text/span.ts';

const place = span(0, 1);

export const vell: ActorRef = { kind: 'name', name: 'Marta Vell' };
export const brenn: ActorRef = { kind: 'name', name: 'Ada Brenn' };
export const official: ActorRef = { kind: 'role', name: 'senior official' };

/** A claim that nobody has decided on; its words are its key. */
export function suggested(words: string, actor?: ActorRef): SuggestedClaim {
  const found = { span: place, spans: [place], kind: 'direct', confidence: 1 } as const;
  const claim = { status: 'suggested', spans: [place], kind: 'direct', found } as const;
  return { ...claim, key: words as ClaimKey, quote: words, ...(actor && { actor }) };
}

/** A claim with a record that says this. */
export function stored(
  words: string,
  fields: { stance?: string; target?: string; note?: string },
  actor?: ActorRef,
): StoredClaim {
  const { found: _, ...claim } = suggested(words, actor);
  const stance = defaultCodebook.stances.find(({ id }) => id === fields.stance);
  const id = words as RecordId;
  return {
    ...claim,
    status: 'stored',
    anchor: 'exact',
    needsReview: false,
    record: { id, anchors: [], range: place, ...fields },
    ...(stance && { stance }),
    ...(fields.target && {
      target: { id: fields.target as TargetId, label: `About ${fields.target}` },
    }),
  };
}

/** A claim with a record whose words the article no longer has. */
export function orphaned(words: string, actor?: ActorRef): StoredClaim {
  return { ...stored(words, {}, actor), anchor: 'orphan', spans: [] };
}
