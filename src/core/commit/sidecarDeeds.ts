import { parseSidecar } from '../sidecar/parseSidecar.ts';
import type { Anchor, ArticleHeader, ClaimRecord, Dismissal, Sidecar } from '../sidecar/record.ts';

/** Something that was done to a sidecar; a tag says with which stance. */
export type SidecarDeed =
  | { readonly did: 'tag'; readonly stance: string }
  | { readonly did: PlainDeed };

export type PlainDeed =
  | 'retag'
  | 'retarget'
  | 'untag'
  | 'seed'
  | 'remove'
  | 'dismiss'
  | 'restore'
  | 'assign'
  | 'note'
  | 'coder'
  | 'anchor'
  | 'done'
  | 'reopen'
  | 'details'
  | 'move'
  | 'edit';

/**
 * What was done to a sidecar between two texts, undefined for no file: one deed for each record, dismissal
 * and head. A text that cannot be read, or that differs in nothing but comments and the like, was edited.
 */
export function sidecarDeeds(
  before: string | undefined,
  after: string | undefined,
): readonly SidecarDeed[] {
  const [old, now] = [before, after].map((text) => parseSidecar(text ?? ''));
  if (old?.state !== 'readable' || now?.state !== 'readable') return [{ did: 'edit' }];
  const deeds = deedsBetween(old.sidecar, now.sidecar);
  return deeds.length > 0 || before === after ? deeds : [{ did: 'edit' }];
}

function deedsBetween(before: Sidecar, after: Sidecar): readonly SidecarDeed[] {
  const dismissed = missingIn(after.dismissed, before.dismissed);
  const restored = missingIn(before.dismissed, after.dismissed);
  const known = new Map(before.claims.map((claim) => [claim.id, claim]));
  const left = new Set(after.claims.map(({ id }) => id));
  const removed = before.claims.filter(({ id }) => !left.has(id));
  return [
    ...after.claims.flatMap((claim) => claimDeeds(known.get(claim.id), claim)),
    ...removed.filter((claim) => !dismissed.some((one) => isOn(one, claim))).map(did('remove')),
    ...dismissed.map(did('dismiss')),
    ...restored
      .filter((one) => !after.claims.some((claim) => isOn(one, claim)))
      .map(did('restore')),
    ...headDeeds(before.article, after.article),
  ];
}

/** That an article is done, or no more, is said for itself; all else about it is a detail. */
function headDeeds(before: ArticleHeader, after: ArticleHeader): readonly SidecarDeed[] {
  const [{ status: was, ...old }, { status: is, ...now }] = [before, after];
  const isDone = is === 'done';
  const hasTurned = isDone !== (was === 'done');
  const isRestSame = isSame(old, now) && (hasTurned || was === is);
  return [
    ...(hasTurned ? [did(isDone ? 'done' : 'reopen')()] : []),
    ...(isRestSame ? [] : [did('details')()]),
  ];
}

function did(what: PlainDeed): () => SidecarDeed {
  return () => ({ did: what });
}

/** What became of one record. Who tags a claim decides on its actor, coder and place by that. */
function claimDeeds(before: ClaimRecord | undefined, after: ClaimRecord): readonly SidecarDeed[] {
  if (before === undefined) {
    return [after.stance === undefined ? { did: 'seed' } : { did: 'tag', stance: after.stance }];
  }
  const noted: readonly SidecarDeed[] = before.note === after.note ? [] : [{ did: 'note' }];
  const assigned: readonly SidecarDeed[] =
    before.actor === after.actor || (before.actor === undefined && before.stance !== after.stance)
      ? []
      : [{ did: 'assign' }];
  const decided = stanceDeed(before, after);
  if (decided !== undefined) return [decided, ...assigned, ...noted];
  const others = [...assigned, ...noted];
  if (others.length > 0) return others;
  if (before.by !== after.by) return [{ did: 'coder' }];
  return isSame(before.anchors, after.anchors) ? [] : [{ did: 'anchor' }];
}

function stanceDeed(before: ClaimRecord, after: ClaimRecord): SidecarDeed | undefined {
  if (before.stance === after.stance) {
    return before.target === after.target ? undefined : { did: 'retarget' };
  }
  if (after.stance === undefined) return { did: 'untag' };
  if (before.stance === undefined) return { did: 'tag', stance: after.stance };
  return { did: 'retag' };
}

function missingIn(some: readonly Dismissal[], others: readonly Dismissal[]): readonly Dismissal[] {
  const known = new Set(others.map(nameOf));
  return some.filter((one) => !known.has(nameOf(one)));
}

function nameOf({ quote, before, after }: Anchor): string {
  return JSON.stringify([quote, before, after]);
}

/** Whether a dismissal is about the words of a claim, of which it may hold all pieces. */
function isOn({ quote }: Dismissal, { anchors }: ClaimRecord): boolean {
  return anchors.some((anchor) => quote.includes(anchor.quote) || anchor.quote.includes(quote));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
