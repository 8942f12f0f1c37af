import { l10n } from 'vscode';
import type { Decision } from '../session/decisions/decision.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';
import { throwFirst } from './failures.ts';
import type { Host } from './host.ts';
import { say } from './say.ts';
import type { ChosenClaim } from './subject.ts';

/** What is decided on each of several claims, and what is said of it then. */
interface CommonDecision {
  readonly decisionOn: (claim: ChosenClaim) => Decision;
  readonly said: string;
}

/**
 * Decides the same on several claims, which is taken back as one, and says so; what fails is told. Throws a
 * Refusal, and nothing is changed, where the codebook of one of them does not know what is decided.
 */
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
  for (const { article, decision } of decisions) refuseUnlisted(session, article, decision);
  const { failures } = await session.decideEach(decisions, host.settings.coder.value);
  if (failures.length === 0) say(said);
  throwFirst(failures, host.log);
}

/** Articles of several folders may have codebooks of their own: what one lists, another may not know. */
function refuseUnlisted({ articles }: Session, article: ArticleUri, decision: Decision): void {
  const codebook = articles.codebookOf(article);
  if (codebook === undefined) return;
  const { stances, targets } = codebook;
  if (decision.type === 'tag' && !stances.some(({ id }) => id === decision.stance)) {
    throw new Refusal(
      l10n.t('The codebook of these claims has no such stance. Nothing was changed.'),
    );
  }
  const isOther = decision.type === 'target' && decision.target !== null && targets.length > 0;
  if (isOther && !targets.some(({ id }) => id === decision.target)) {
    throw new Refusal(
      l10n.t('The codebook of these claims has no such target. Nothing was changed.'),
    );
  }
}
