import type { ClaimRecord, Dismissal } from './record.ts';
import { changedFields, type RecordChange } from './recordChanges.ts';
import { areSameAnchors } from './sameAnchors.ts';

/** The words of the article that a change is about, on one line. */
export function changeQuote(change: RecordChange): string {
  const anchors =
    change.of === 'claim'
      ? ((change.after ?? change.before)?.anchors ?? [])
      : [change.after ?? change.before];
  const quotes = anchors.map((anchor) => anchor?.quote ?? '');
  return quotes.join(' … ').replace(/\s+/g, ' ').trim();
}

/** What a version of a claim says of one thing; nothing where it does not have it. */
export type Fact =
  | {
      readonly of: 'stance';
      readonly stance: string | undefined;
      readonly target: string | undefined;
      readonly by: string | undefined;
    }
  | { readonly of: 'actor'; readonly actor: string | undefined }
  | { readonly of: 'note'; readonly note: string | undefined }
  | { readonly of: 'words'; readonly quote: string };

/** One version of the record that a change is about. */
export type VersionFacts =
  | { readonly is: 'dismissed' | 'not dismissed' | 'no claim' }
  | { readonly is: 'claim'; readonly facts: readonly Fact[] };

/** What one version of a record says of that which a change is about. */
export function versionFacts(
  change: RecordChange,
  record: ClaimRecord | Dismissal | undefined,
): VersionFacts {
  if (change.of === 'dismissal')
    return { is: record === undefined ? 'not dismissed' : 'dismissed' };
  if (record === undefined || !('id' in record)) return { is: 'no claim' };
  const fields = changedFields(change);
  const { before, after } = change;
  const isMoved =
    before !== undefined && after !== undefined && !areSameAnchors(before.anchors, after.anchors);
  const { stance, target, by, actor, note } = record;
  const facts: readonly Fact[] = [
    ...(fields.includes('stance') ? [{ of: 'stance', stance, target, by } as const] : []),
    ...(fields.includes('actor') ? [{ of: 'actor', actor } as const] : []),
    ...(fields.includes('note') ? [{ of: 'note', note } as const] : []),
    ...(isMoved
      ? [{ of: 'words', quote: changeQuote({ ...change, after: record }) } as const]
      : []),
  ];
  return { is: 'claim', facts };
}
