import { createAnchors } from '../../core/anchor/create.ts';
import { resolveAnchors } from '../../core/anchor/resolve.ts';
import type { Claim, StoredClaim } from '../../core/annotation/annotation.ts';
import type { StanceId } from '../../core/codebook/codebook.ts';
import { type ClaimChange, changeClaim } from '../../core/sidecar/changeClaim.ts';
import { changeStatus } from '../../core/sidecar/changeStatus.ts';
import { insertDismissal, removeClaim } from '../../core/sidecar/editSidecar.ts';
import type { Anchor, ArticleStatus, ClaimFields, Dismissal } from '../../core/sidecar/record.ts';
import { applyEdits, type Span, span, type TextEdit } from '../../core/text/span.ts';
import type { Article } from '../article.ts';
import { Refusal } from '../refusal.ts';
import { refuseToWrite } from '../refuseToWrite.ts';
import { fileName, sidecarOf } from '../uris.ts';
import type { Decision } from './decision.ts';
import { type Desk, newRecord, wordsGone } from './desk.ts';
import { reinstate } from './reinstate.ts';
import { seed } from './seed.ts';
import { storeClaim } from './storeClaim.ts';
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
  const before = article.sidecarText;
  if (file.state === 'unreadable') {
    throw refuseToWrite(sidecarOf(article.uri), before ?? '', file.problems[0]);
  }
  const edits = editsFor(decision, {
    subject,
    article,
    file,
    text: before ?? '',
    coder: coder.trim(),
  });
  return edits.length === 0 ? before : applyEdits(before ?? '', edits);
}

/** A merge is made of the whole file, and replaces the whole file. */
function resolved({ before, after }: Replacement, { sidecarText, uri }: Article): string {
  if (sidecarText === before) return after;
  const name = fileName(sidecarOf(uri));
  throw new Refusal(
    `“${name}” has changed meanwhile. Nothing was written: resolve its conflicts again.`,
  );
}

type Replacement = Extract<Decision, { readonly type: 'resolve' }>;

function editsFor(decision: Exclude<Decision, Replacement>, desk: Desk): readonly TextEdit[] {
  switch (decision.type) {
    case 'add': {
      const { anchors, stance, actor } = decision;
      return newRecord(
        selected(anchors, desk),
        { ...(actor && { actor }), ...(stance && taken(stance, desk)) },
        desk,
      );
    }
    case 'tag':
      return tag(claimNow(desk), decision.stance, desk);
    case 'untag':
      return untag(claimNow(desk), desk);
    case 'assign':
      return set(claimNow(desk), { actor: decision.actor }, desk);
    case 'target':
      return set(claimNow(desk), { target: decision.target }, desk);
    case 'dismiss':
      return dismiss(claimNow(desk), desk);
    case 'status':
      return changeHead(decision.status, desk);
    case 'seed':
      return seed(desk);
    case 'reinstate':
      return reinstate(decision.change, desk);
    case 'reanchor':
      return reanchor(claimNow(desk), selected(decision.anchors, desk), desk);
    case 'confirm':
      return confirm(claimNow(desk), desk);
  }
}

function claimNow({ subject, article }: Desk): Claim | undefined {
  return subject && claimOf(article, subject);
}

/** A stance and who took it belong together: nobody's name stays under a stance of somebody else. */
function tag(claim: Claim | undefined, stance: StanceId, desk: Desk): readonly TextEdit[] {
  const { coder } = desk;
  const by = coder === '' ? null : coder;
  if (claim?.status !== 'stored') return storeClaim(claim, { stance, by }, desk);
  const isConfirmed = claim.record.stance === stance && by === null;
  return change(
    claim,
    { ...shownActor(claim), stance, ...(isConfirmed ? {} : { by }), ...freshAnchors(claim, desk) },
    desk,
  );
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
  if (claim?.status !== 'stored') throw new Refusal('This claim has no stance to remove.');
  return change(claim, { stance: null, target: null, by: null }, desk);
}

function set(claim: Claim | undefined, fields: ClaimChange, desk: Desk): readonly TextEdit[] {
  return claim?.status === 'stored' ? change(claim, fields, desk) : storeClaim(claim, fields, desk);
}

/** A claim that the engine would suggest again is remembered as none; another is just taken out. */
function dismiss(
  claim: Claim | undefined,
  { subject, article, file, text }: Desk,
): readonly TextEdit[] {
  if (claim === undefined) {
    const isDeleted = subject?.claim.status === 'stored';
    if (!isDeleted && subject?.placeIn(article.text) === undefined) throw wordsGone();
    return []; // It is shown no more: somebody deleted its record, or the engine takes it for no claim.
  }
  const removal = claim.status === 'stored' ? removeClaim(text, file, claim.record.id) : [];
  const [whole] = claim.found === undefined ? [] : createAnchors(article.text, [claim.found.span]);
  if (claim.found === undefined || whole === undefined) return removal;
  const placeOf = (existing: Dismissal) => article.startOfDismissal(existing);
  return [...removal, ...insertDismissal(text, file, whole, placeOf, claim.found.span.start)];
}

/** The analyst says which words it is about, so nothing about it is in doubt any more. */
function reanchor(
  claim: Claim | undefined,
  spans: readonly Span[],
  desk: Desk,
): readonly TextEdit[] {
  if (claim?.status !== 'stored') throw notStored();
  return change(claim, { anchors: createAnchors(desk.article.text, spans) }, desk);
}

function confirm(claim: Claim | undefined, desk: Desk): readonly TextEdit[] {
  if (claim?.status !== 'stored') throw notStored();
  if (claim.anchor === 'orphan') {
    throw new Refusal(
      'The article no longer has this claim. Re-anchor it to the right words, or dismiss it.',
    );
  }
  return change(claim, freshAnchors(claim, desk), desk);
}

function changeHead(status: ArticleStatus, { article, file, text }: Desk): readonly TextEdit[] {
  const edit = changeStatus(text, file, status);
  if (edit.state === 'possible') return edit.edits;
  const { keySpan } = file.layout.article ?? { keySpan: span(0, 0) };
  const problem = { code: 'not-a-map', message: edit.reason, span: keySpan };
  throw refuseToWrite(sidecarOf(article.uri), text, problem);
}

function notStored(): Refusal {
  return new Refusal('This claim is not stored. Nothing was written: tag it first.');
}

/** Where selected text stands by now: it may have moved while the analyst chose a stance. */
function selected(anchors: readonly Anchor[], { article }: Desk): readonly Span[] {
  const now = resolveAnchors(article.text, anchors);
  if (now.state === 'exact' || now.state === 'moved') return now.spans;
  throw new Refusal(
    'The selected text has changed meanwhile. Nothing was written: select it again.',
  );
}

function change(
  claim: StoredClaim,
  fields: ClaimChange,
  { article, file, text }: Desk,
): readonly TextEdit[] {
  const edit = changeClaim(text, file, claim.record.id, fields);
  if (edit.state === 'refused') {
    const problem = { code: 'record-in-braces', message: edit.reason, span: claim.record.range };
    throw refuseToWrite(sidecarOf(article.uri), text, problem);
  }
  return edit.edits;
}

/** Who tags a claim has seen its words as they are now. */
function freshAnchors(claim: StoredClaim, { article }: Desk): ClaimChange {
  const isAsStored = claim.anchor === 'exact' || claim.anchor === 'orphan';
  return isAsStored ? {} : { anchors: createAnchors(article.text, claim.spans) };
}
