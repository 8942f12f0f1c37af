import { l10n, type QuickPickItem } from 'vscode';
import type { ClaimSummary } from '../../core/annotation/annotation.ts';
import { actorIndex, otherNamesOf } from '../../core/codebook/actors.ts';
import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import { nameOf } from '../../host/articleName.ts';
import { stanceWords } from '../../host/claimWords.ts';
import { type ClaimInArticle, claimsOf, folderActors } from '../../host/folderActors.ts';
import { pickActor } from '../../host/pickActor.ts';
import { pickSeveral } from '../../host/plainItems.ts';
import type { ChosenClaim } from '../../session/decisions/actorDecision.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { MeantActor } from './meantActor.ts';

/** What of an actor is somebody else's. */
export interface Split {
  readonly name: string;
  readonly names: readonly string[];
  readonly claims: readonly ChosenClaim[];
}

/** Asks which claims and names of an actor are whose. Undefined when the user breaks off. */
export async function askSplit(
  session: Session,
  { name: actor, claim }: MeantActor,
): Promise<Split | undefined> {
  const names = aliasesOf(session, actor);
  const all = claimsOf(session, actor);
  if (all.length === 0 && names.length === 0) {
    throw new Refusal(
      l10n.t('“{0}” has neither claims nor other names: there is nothing to split.', actor),
    );
  }
  const picked = all.length === 0 ? [] : await pickClaims(all, actor, claim);
  if (picked === undefined) return undefined;
  const claims = await chosen(session, picked);
  const name = await pickActor(
    [
      { title: l10n.t('Other names of “{0}”', actor), names },
      { title: l10n.t('Other actors'), names: others(session, actor) },
    ],
    {
      title: l10n.t('Who is it, if not “{0}”?', actor),
      placeholder: l10n.t('Name of the other actor'),
    },
  );
  if (name === undefined) return undefined;
  const going = await pickNames(
    names.filter((one) => one !== name),
    actor,
    name,
  );
  return going && { name, names: going, claims };
}

/** What was picked as it is now, to be decided on whatever happens to the articles meanwhile. */
export async function chosen(
  session: Session,
  claims: readonly ClaimInArticle[],
): Promise<readonly ChosenClaim[]> {
  const addresses = claims.map(({ article, claim }) => ({ article, key: claim.key }));
  const subjects = await session.chooseEach(addresses);
  return claims.flatMap(({ article }, at) => {
    const claim = subjects[at];
    return claim === undefined ? [] : [{ article, claim }];
  });
}

function aliasesOf(session: Session, actor: string): readonly string[] {
  const names = session.articles
    .codebooks()
    .flatMap((codebook) => otherNamesOf(actorIndex(codebook), actor));
  return [...new Set(names)];
}

function others(session: Session, actor: string): readonly string[] {
  return folderActors(session)
    .map(({ name }) => name)
    .filter((name) => name !== actor);
}

async function pickClaims(
  all: readonly ClaimInArticle[],
  actor: string,
  present: ClaimAddress<string> | undefined,
): Promise<readonly ClaimInArticle[] | undefined> {
  const items = all.map((one): QuickPickItem & { readonly one: ClaimInArticle } => ({
    one,
    label: one.claim.quote,
    // Beside the words of a long claim, the name of its article would be cut off.
    detail: `${detailOf(one.claim)} · ${nameOf(one.article)}`,
    picked: one.article === present?.article && one.claim.key === present.key,
  }));
  const picked = await pickSeveral(items, {
    matchOnDetail: true,
    title: l10n.t('Split “{0}”: which claims are somebody else’s?', actor),
    placeHolder: l10n.t('Claims; none if only a name is somebody else’s'),
  });
  return picked?.map(({ one }) => one);
}

function detailOf(claim: ClaimSummary): string {
  const written = claim.status === 'stored' ? claim.record.actor : undefined;
  const isOther = written !== undefined && written !== claim.actor?.name;
  return isOther
    ? `${stanceWords(claim)} · ${l10n.t('written as “{0}”', written)}`
    : stanceWords(claim);
}

/** Which names go along; nothing is asked where there are none. */
async function pickNames(
  names: readonly string[],
  actor: string,
  other: string,
): Promise<readonly string[] | undefined> {
  if (names.length === 0) return [];
  const items = names.map((label) => ({ label }));
  const picked = await pickSeveral(items, {
    title: l10n.t('Which names mean “{0}” from now on, and no longer “{1}”?', other, actor),
    placeHolder: l10n.t('Names; none if all stay'),
  });
  return picked?.map(({ label }) => label);
}
