import { createAnchors } from '../../core/anchor/create.ts';
import { resolveAnchors } from '../../core/anchor/resolve.ts';
import type { Claim, StoredClaim } from '../../core/annotation/annotation.ts';
import type { StanceId } from '../../core/codebook/codebook.ts';
import { message } from '../../core/messages/message.ts';
import type { ClaimChange } from '../../core/sidecar/changeClaim.ts';
import { changeHeader, type HeaderChange } from '../../core/sidecar/changeHeader.ts';
import type { Anchor, ClaimFields } from '../../core/sidecar/record.ts';
import { type Span, span, type TextEdit } from '../../core/text/span.ts';
import { Refusal } from '../refusal.ts';
import { refuseToWrite } from '../refuseToWrite.ts';
import { sidecarOf } from '../uris.ts';
import { change } from './change.ts';
import type { Decision } from './decision.ts';
import { type Desk, newRecord, wordsGone } from './desk.ts';
import { reanchor } from './reanchor.ts';
import { reinstate } from './reinstate.ts';
import { seed } from './seed.ts';
import type { SidecarStep } from './sidecarStep.ts';
import { claimToStore } from './storeClaim.ts';
import { claimOf } from './subject.ts';

/** What a decision does to the sidecar. Throws a Refusal where the claim is gone or its record cannot be changed. */
export function stepOf(decision: Decision, desk: Desk): SidecarStep {
  switch (decision.type) {
    case 'add': {
      const { anchors, stance, actor } = decision;
      const fields = { ...(actor && { actor }), ...(stance && taken(stance, desk)) };
      return { claims: [newRecord(selected(anchors, desk), fields, desk)] };
    }
    case 'resolve':
      throw new Error('a merge replaces the whole file');
    case 'tag':
      return tag(claimNow(desk), decision.stance, desk);
    case 'untag':
      return { edits: untag(claimNow(desk), desk) };
    case 'assign':
      return set(claimNow(desk), { actor: decision.actor }, desk);
    case 'target':
      return set(claimNow(desk), { target: decision.target }, desk);
    case 'note':
      return set(claimNow(desk), { note: decision.note }, desk);
    case 'dismiss':
      return dismiss(claimNow(desk), desk);
    case 'header':
      return { edits: changeHead(decision.change, desk) };
    case 'seed':
      return { claims: seed(desk) };
    case 'reinstate':
      return { edits: reinstate(decision.change, desk) };
    case 'reanchor':
      return reanchor(claimNow(desk), selected(decision.anchors, desk), desk);
    case 'confirm':
      return { edits: confirm(claimNow(desk), desk) };
  }
}

function claimNow({ subject, article }: Desk): Claim | undefined {
  return subject && claimOf(article, subject);
}

/** A stance and who took it belong together: nobody's name stays under a stance of somebody else. */
function tag(claim: Claim | undefined, stance: StanceId, desk: Desk): SidecarStep {
  const { coder } = desk;
  const by = coder === '' ? null : coder;
  if (claim?.status !== 'stored') return { claims: [claimToStore(claim, { stance, by }, desk)] };
  const isConfirmed = claim.record.stance === stance && by === null;
  const fields = { ...shownActor(claim), stance, ...(isConfirmed ? {} : { by }) };
  return { edits: change(claim, { ...fields, ...freshAnchors(claim, desk) }, desk) };
}

/** A record without an actor, such as a seeded one, shows the engine's: who tags it decided on that one. */
function shownActor({ record, actor }: StoredClaim): ClaimFields {
  return record.actor === undefined && actor !== undefined ? { actor: actor.name } : {};
}

function taken(stance: StanceId, { coder }: Desk): ClaimFields {
  return coder === '' ? { stance } : { stance, by: coder };
}

/** Without a stance, nobody has taken one on a target. */
function untag(claim: Claim | undefined, desk: Desk): readonly TextEdit[] {
  if (claim?.status !== 'stored') throw new Refusal(message('no-stance-to-remove'));
  return change(claim, { stance: null, target: null, by: null }, desk);
}

function set(claim: Claim | undefined, fields: ClaimChange, desk: Desk): SidecarStep {
  return claim?.status === 'stored'
    ? { edits: change(claim, fields, desk) }
    : { claims: [claimToStore(claim, fields, desk)] };
}

/** A claim that the engine would suggest again is remembered as none; another is just taken out. */
function dismiss(claim: Claim | undefined, { subject, article }: Desk): SidecarStep {
  if (claim === undefined) {
    const isDeleted = subject?.claim.status === 'stored';
    if (!isDeleted && subject?.placeIn(article.text) === undefined) throw wordsGone();
    return {}; // It is shown no more: somebody deleted its record, or the engine takes it for no claim.
  }
  const removed = claim.status === 'stored' ? [claim.record.id] : [];
  const [whole] = claim.found === undefined ? [] : createAnchors(article.text, [claim.found.span]);
  if (claim.found === undefined || whole === undefined) return { removed };
  return { removed, dismissals: [{ anchor: whole, place: claim.found.span.start }] };
}

function confirm(claim: Claim | undefined, desk: Desk): readonly TextEdit[] {
  if (claim?.status !== 'stored') throw notStored();
  if (claim.anchor === 'orphan') {
    throw new Refusal(message('claim-not-in-article'));
  }
  return change(claim, freshAnchors(claim, desk), desk);
}

function changeHead(change: HeaderChange, { article, file, text }: Desk): readonly TextEdit[] {
  const edit = changeHeader(text, file, change);
  if (edit.state === 'possible') return edit.edits;
  const { keySpan } = file.layout.article ?? { keySpan: span(0, 0) };
  const problem = { code: 'not-a-map', message: edit.reason, span: keySpan };
  throw refuseToWrite(sidecarOf(article.uri), text, problem);
}

function notStored(): Refusal {
  return new Refusal(message('claim-not-stored'));
}

/** Where selected text stands by now: it may have moved while the analyst chose a stance. */
function selected(anchors: readonly Anchor[], { article }: Desk): readonly Span[] {
  const now = resolveAnchors(article.text, anchors);
  if (now.state === 'exact' || now.state === 'moved') return now.spans;
  throw new Refusal(message('selection-changed-meanwhile'));
}

/** Who tags a claim has seen its words as they are now. */
function freshAnchors(claim: StoredClaim, { article }: Desk): ClaimChange {
  const isAsStored = claim.anchor === 'exact' || claim.anchor === 'orphan';
  return isAsStored ? {} : { anchors: createAnchors(article.text, claim.spans) };
}
