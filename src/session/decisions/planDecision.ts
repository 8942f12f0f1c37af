import { createAnchors } from '../../core/anchor/create.ts';
import { resolveAnchors } from '../../core/anchor/resolve.ts';
import type { Claim, StoredClaim, SuggestedClaim } from '../../core/annotation/annotation.ts';
import type { StanceId } from '../../core/codebook/codebook.ts';
import { type ClaimChange, changeClaim } from '../../core/sidecar/changeClaim.ts';
import { insertClaim, insertDismissal, removeClaim } from '../../core/sidecar/editSidecar.ts';
import type { ReadableSidecar } from '../../core/sidecar/parseSidecar.ts';
import type { Anchor, ClaimFields, ClaimRecord, Dismissal } from '../../core/sidecar/record.ts';
import { recordId } from '../../core/sidecar/recordId.ts';
import { applyEdits, hull, type Span, type TextEdit } from '../../core/text/span.ts';
import type { Article } from '../article.ts';
import { Refusal } from '../refusal.ts';
import { fileName, sidecarOf } from '../uris.ts';
import type { Decision } from './decision.ts';
import { claimOf, type Subject } from './subject.ts';

/**
 * The text of an article's sidecar after a decision on a subject, from its text now. Undefined: there is none, and
 * none is needed. Throws a Refusal where the file must not be written or the claim is gone.
 */
export function planDecision(
  decision: Decision,
  subject: Subject | undefined,
  article: Article,
  coder: string,
): string | undefined {
  if (decision.type === 'resolve') return resolved(decision, article);
  const file = article.sidecar;
  if (file.state === 'unreadable') {
    const name = fileName(sidecarOf(article.uri));
    throw new Refusal(`Nothing was written to ${name}: ${file.problems[0].message}`);
  }
  const before = article.sidecarText;
  const edits = editsFor(decision, {
    subject,
    article,
    file,
    text: before ?? '',
    coder: coder.trim(),
  });
  return edits.length === 0 ? before : applyEdits(before ?? '', edits);
}

interface Desk {
  readonly subject: Subject | undefined;
  readonly article: Article;
  readonly file: ReadableSidecar;
  readonly text: string;
  readonly coder: string;
}

/** A merge is made of the whole file, and replaces the whole file. */
function resolved({ before, after }: Replacement, { sidecarText, uri }: Article): string {
  if (sidecarText === before) return after;
  const name = fileName(sidecarOf(uri));
  throw new Refusal(
    `${name} has changed meanwhile. Nothing was written: resolve its conflicts again.`,
  );
}

type Replacement = Extract<Decision, { readonly type: 'resolve' }>;

function editsFor(decision: Exclude<Decision, Replacement>, desk: Desk): readonly TextEdit[] {
  switch (decision.type) {
    case 'add': {
      const { anchors, stance, actor } = decision;
      return record(
        selected(anchors, desk),
        { ...(actor && { actor }), ...(stance && taken(stance, desk)) },
        desk,
      );
    }
    case 'tag':
      return tag(claimOn(desk), decision.stance, desk);
    case 'untag':
      return untag(claimOn(desk), desk);
    case 'assign':
      return assign(claimOn(desk), decision.actor, desk);
    case 'dismiss':
      return dismiss(claimOn(desk), desk);
  }
}

function claimOn({ subject, article }: Desk): Claim {
  const claim = subject && claimOf(article, subject);
  if (claim === undefined) {
    throw new Refusal('The text changed meanwhile and this claim is gone. Nothing was written.');
  }
  return claim;
}

/** Deciding on a suggestion stores it, with the actor that was shown. */
function store(claim: SuggestedClaim, fields: ClaimFields, desk: Desk): readonly TextEdit[] {
  return record(claim.spans, { ...(claim.actor && { actor: claim.actor.name }), ...fields }, desk);
}

/** A stance and who took it belong together: nobody's name stays under a stance of somebody else. */
function tag(claim: Claim, stance: StanceId, desk: Desk): readonly TextEdit[] {
  if (claim.status === 'suggested') return store(claim, taken(stance, desk), desk);
  const { coder } = desk;
  const isConfirmed = claim.record.stance === stance && coder === '';
  const by = isConfirmed ? {} : { by: coder === '' ? null : coder };
  return change(claim, { stance, ...by, ...freshAnchors(claim, desk) }, desk);
}

function taken(stance: StanceId, { coder }: Desk): ClaimFields {
  return coder === '' ? { stance } : { stance, by: coder };
}

/** Without a stance, nobody has taken one on a target. */
function untag(claim: Claim, desk: Desk): readonly TextEdit[] {
  if (claim.status === 'suggested') throw new Refusal('This claim has no stance to remove.');
  return change(claim, { stance: null, target: null, by: null }, desk);
}

function assign(claim: Claim, actor: string, desk: Desk): readonly TextEdit[] {
  if (claim.status === 'suggested') return record(claim.spans, { actor }, desk);
  return change(claim, { actor }, desk);
}

/** A claim that the engine would suggest again is remembered as none; another is just taken out. */
function dismiss(claim: Claim, { article, file, text }: Desk): readonly TextEdit[] {
  const removal = claim.status === 'stored' ? removeClaim(text, file, claim.record.id) : [];
  const [whole] = claim.found === undefined ? [] : createAnchors(article.text, [claim.found.span]);
  if (claim.found === undefined || whole === undefined) return removal;
  const placeOf = (existing: Dismissal) => article.startOfDismissal(existing);
  return [...removal, ...insertDismissal(text, file, whole, placeOf, claim.found.span.start)];
}

/** Where selected text stands by now: it may have moved while the analyst chose a stance. */
function selected(anchors: readonly Anchor[], { article }: Desk): readonly Span[] {
  const now = resolveAnchors(article.text, anchors);
  if (now.state === 'exact' || now.state === 'moved') return now.spans;
  throw new Refusal(
    'The selected text has changed meanwhile. Nothing was written: select it again.',
  );
}

function record(spans: readonly Span[], fields: ClaimFields, desk: Desk): readonly TextEdit[] {
  const { article, file, text } = desk;
  const anchors = createAnchors(article.text, spans);
  const [first] = anchors;
  if (first === undefined) throw new Refusal('Nothing is selected.');
  const claim = { id: recordId(first, file.ids), ...fields, anchors };
  return insertClaim(text, file, claim, placeIn(article), hull(spans)?.start ?? 0);
}

function placeIn({ annotations }: Article): (existing: ClaimRecord) => number | undefined {
  const places = new Map(
    annotations.claims.map((claim) => [
      claim.status === 'stored' && claim.record.id,
      hull(claim.spans)?.start,
    ]),
  );
  return ({ id }) => places.get(id);
}

function change(
  claim: StoredClaim,
  fields: ClaimChange,
  { file, text }: Desk,
): readonly TextEdit[] {
  const edit = changeClaim(text, file, claim.record.id, fields);
  if (edit.state === 'refused') throw new Refusal(`Nothing was written. ${edit.reason}`);
  return edit.edits;
}

/** Who tags a claim has seen its words as they are now. */
function freshAnchors(claim: StoredClaim, { article }: Desk): ClaimChange {
  const isAsStored = claim.anchor === 'exact' || claim.anchor === 'orphan';
  return isAsStored ? {} : { anchors: createAnchors(article.text, claim.spans) };
}
