import { l10n } from 'vscode';
import type { ArticleDecision, Decision } from '../session/decisions/decision.ts';
import { unlisted } from '../session/decisions/unlisted.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';
import { throwFirst } from './failures.ts';
import type { Host } from './host.ts';
import { say } from './say.ts';
import type { ChosenClaim } from './subject.ts';

/** What is decided on each of several claims, and what is said of it then. */
interface CommonDecision {
  readonly decisionOn: (claim: ChosenClaim) => Decision;
  readonly said: string;
}

/** Decides the same on several claims: see `decideTogether`. */
export async function decideOnAll(
  session: Session,
  host: Host,
  claims: readonly ChosenClaim[],
  { decisionOn, said }: CommonDecision,
): Promise<void> {
  const decisions = claims.map((claim) => ({
    article: claim.article,
    decision: decisionOn(claim),
  }));
  await decideTogether(session, host, decisions, said);
}

/**
 * Carries out several decisions, which are taken back as one, and says so; what fails is told. Throws a
 * Refusal, and nothing is changed, where the codebook of one of them does not know what is decided.
 */
export async function decideTogether(
  session: Session,
  host: Host,
  decisions: readonly ArticleDecision[],
  said: string,
): Promise<void> {
  for (const decision of decisions) refuseUnlisted(session, decision);
  const { failures } = await session.decideEach(decisions, host.settings.coder.value);
  if (failures.length === 0) say(said);
  throwFirst(failures, host.log);
}

/** Articles of several folders may have codebooks of their own: what one lists, another may not know. */
function refuseUnlisted({ articles }: Session, { article, decision }: ArticleDecision): void {
  const codebook = articles.codebookOf(article);
  const what = codebook && unlisted(decision, codebook);
  if (what === undefined) return;
  throw new Refusal(
    what === 'stance'
      ? l10n.t('The codebook of these claims has no such stance. Nothing was changed.')
      : l10n.t('The codebook of these claims has no such target. Nothing was changed.'),
  );
}
