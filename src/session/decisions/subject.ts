import { createAnchors } from '../../core/anchor/create.ts';
import { resolveAnchors } from '../../core/anchor/resolve.ts';
import type { Claim, ClaimKey } from '../../core/annotation/annotation.ts';
import type { Anchor, RecordId } from '../../core/sidecar/record.ts';
import type { Span } from '../../core/text/span.ts';
import type { Article } from '../article.ts';

/**
 * The claim that somebody decided on, as it was at that moment. By the time the decision is made, typing
 * may have moved it, and its key may be that of another claim with the same words.
 */
export type Subject =
  | { readonly is: 'record'; readonly id: RecordId }
  | { readonly is: 'suggestion'; readonly anchors: readonly Anchor[] };

/** What a key stands for now; undefined where it stands for nothing. */
export function subjectOf({ annotations, text }: Article, key: ClaimKey): Subject | undefined {
  const claim = annotations.claims.find((one) => one.key === key);
  if (claim === undefined) return undefined;
  if (claim.status === 'stored') return { is: 'record', id: claim.record.id };
  return { is: 'suggestion', anchors: createAnchors(text, claim.spans) };
}

/** The claim that it is by now; undefined for one that is gone or whose words have changed. */
export function claimOf({ annotations, text }: Article, subject: Subject): Claim | undefined {
  const { claims } = annotations;
  if (subject.is === 'record') {
    return claims.find((one) => one.status === 'stored' && one.record.id === subject.id);
  }
  const now = resolveAnchors(text, subject.anchors);
  if (now.state !== 'exact' && now.state !== 'moved') return undefined;
  return claims.find(({ spans }) => areSame(spans, now.spans));
}

function areSame(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, i) => start === others[i]?.start && end === others[i]?.end)
  );
}
