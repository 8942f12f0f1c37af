import { l10n, type QuickPickItem } from 'vscode';
import { type ClaimKey, isToCheck, type StoredClaim } from '../../core/annotation/annotation.ts';
import { anchorNote, stanceWords } from '../../host/claimWords.ts';
import type { Host } from '../../host/host.ts';
import { pickOne } from '../../host/plainItems.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

interface ClaimItem extends QuickPickItem {
  readonly key: ClaimKey;
}

/**
 * Asks which of an article's lost or changed claims is meant; that chosen in the sidebar comes first,
 * then those that are lost. Undefined when the user gives none. Throws a Refusal where there are none.
 */
export async function pickClaimToCheck(
  session: Session,
  host: Host,
  article: ArticleUri,
): Promise<ClaimKey | undefined> {
  const claims = session.articles.annotationsOf(article)?.claims.filter(isToCheck) ?? [];
  if (claims.length === 0) {
    throw new Refusal(l10n.t('No claim of this article is lost or has changed words.'));
  }
  const chosen = host.chosenClaim.address;
  const isChosen = (key: ClaimKey) => chosen?.article === article && chosen.key === key;
  const rank = ({ key, anchor }: StoredClaim) =>
    Number(!isChosen(key)) + Number(!isChosen(key) && anchor !== 'orphan');
  const items = claims
    .toSorted((a, b) => rank(a) - rank(b))
    .map(
      (claim): ClaimItem => ({
        key: claim.key,
        label: claim.quote,
        description: anchorNote(claim),
        detail: [claim.actor?.name, stanceWords(claim)].filter(Boolean).join(' · '),
      }),
    );
  const picked = await pickOne(items, {
    title: l10n.t('Which claim do the selected words belong to?'),
    matchOnDetail: true,
  });
  return picked?.key;
}
