import type { ClaimKey } from '../../core/annotation/annotation.ts';
import { message } from '../../core/messages/message.ts';
import type { Article } from '../article.ts';
import { Refusal } from '../refusal.ts';
import { refuseToWrite } from '../refuseToWrite.ts';
import { fileName, sidecarOf } from '../uris.ts';
import type { Decision } from './decision.ts';
import { stepOf } from './decisionStep.ts';
import { type SidecarStep, takeSteps } from './sidecarStep.ts';
import { claimOf, type Subject } from './subject.ts';

type Replacement = Extract<Decision, { readonly type: 'resolve' }>;

/** A decision, and what it is on as it was when somebody chose it. */
export interface MeantDecision {
  readonly decision: Decision;
  readonly subject: Subject | undefined;
}

/**
 * The text of an article's sidecar after a decision, from its text now. Undefined: there is none, and none is
 * needed. Throws a Refusal where the file must not be written or the claim is gone.
 */
export function planDecision(
  meant: MeantDecision,
  article: Article,
  coder: string,
): string | undefined {
  if (meant.decision.type === 'resolve') return resolved(meant.decision, article);
  const { text, refused } = planDecisions([meant], article, coder);
  for (const refusal of refused) throw refusal;
  return text;
}

/**
 * As `planDecision`, for decisions on as many claims: one that is refused holds up no other, and of several that
 * turn out to be on one claim the first holds. Throws a Refusal where the file must not be written.
 */
export function planDecisions(
  decisions: readonly MeantDecision[],
  article: Article,
  coder: string,
): { readonly text: string | undefined; readonly refused: readonly Refusal[] } {
  const { sidecar: file, sidecarText: text = '' } = article;
  if (file.state === 'unreadable') {
    throw refuseToWrite(sidecarOf(article.uri), text, file.problems[0]);
  }
  const ids = new Set(file.ids);
  const steps: SidecarStep[] = [];
  const refused: Refusal[] = [];
  const decided = new Set<ClaimKey | Subject>();
  for (const { decision, subject } of decisions) {
    const decidedOn = subject && whichIs(subject, article);
    if (decidedOn !== undefined && decided.has(decidedOn)) continue;
    if (decidedOn !== undefined) decided.add(decidedOn);
    try {
      const desk = { subject, article, file, text, ids, coder: coder.trim() };
      const step = stepOf(decision, desk);
      for (const { claim } of step.claims ?? []) ids.add(claim.id);
      steps.push(step);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
  }
  return { text: takeSteps(steps, article, file), refused };
}

/** What tells a claim from all others: two that were chosen may be one by now. */
function whichIs(subject: Subject, article: Article): ClaimKey | Subject {
  const isStored = subject.claim.status === 'stored';
  return claimOf(article, subject)?.key ?? (isStored ? subject.claim.key : subject);
}

/** A merge is made of the whole file, and replaces the whole file. */
function resolved({ before, after }: Replacement, { sidecarText, uri }: Article): string {
  if (sidecarText === before) return after;
  const name = fileName(sidecarOf(uri));
  throw new Refusal(message('conflicts-changed-meanwhile', name));
}
