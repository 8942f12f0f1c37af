import { normaliseName } from '../../core/codebook/actors.ts';
import { type ClaimAddress, isClaimAddress } from '../../core/corpus/articleClaims.ts';
import { fromSidebar } from '../../host/chosenClaim.ts';
import { actorAtCursor, claimAtCursor, cursorOf } from '../../host/claimAtCursor.ts';
import { folderActors } from '../../host/folderActors.ts';
import type { Host } from '../../host/host.ts';
import { withoutActor } from '../../host/metActor.ts';
import { pickFolderActor } from '../../host/pickFolderActor.ts';
import { actorNamed, articleNamed, isRow } from '../../host/rowSubject.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri, CodebookUri } from '../../session/uris.ts';
import { pickCodebook } from './codebookPick.ts';

/** The actor that a command is about, and the codebook that it is, or will be, listed in. */
export interface MeantActor {
  readonly name: string;
  readonly codebook: CodebookUri;
  /** The claim that the command came from. */
  readonly claim?: ClaimAddress<string>;
}

/**
 * The actor of the row or the claim that the command came from, or the one that the cursor stands at;
 * otherwise one that is picked. Undefined when the user picks none.
 */
export async function meantActor(
  session: Session,
  host: Host,
  argument: unknown,
  title: string,
): Promise<MeantActor | undefined> {
  if (fromSidebar(argument)) return actorOfRow(session, host, title);
  if (isClaimAddress(argument)) articleNamed(session, argument); // refuses what leads elsewhere
  const claim = isClaimAddress(argument) ? argument : claimAtCursor(session, host);
  const given =
    actorNamed(argument) ??
    (isClaimAddress(argument)
      ? actorOf(session, argument)
      : actorAtCursor(session, host)?.actor.name);
  const name = given ?? (await pickFolderActor(folderActors(session), title));
  if (name === undefined) return undefined;
  // A row and a list stand for the whole folder, everything else for the article at hand.
  const here = given === undefined || isRow(argument) ? undefined : articleAtHand(claim, host);
  const codebook = await pickCodebook(session, here ? [here] : articlesOf(session, name));
  return codebook && { name, codebook, ...(claim && { claim }) };
}

/** A key in the sidebar is about the row there, whatever the editor's cursor stands at. */
async function actorOfRow(
  session: Session,
  host: Host,
  title: string,
): Promise<MeantActor | undefined> {
  const { row } = host.chosenClaim;
  const hasActor = actorNamed(row) ?? (isClaimAddress(row) && actorOf(session, row));
  if (hasActor) return meantActor(session, host, row, title);
  throw withoutActor(row);
}

function actorOf(session: Session, { article, key }: ClaimAddress<string>): string | undefined {
  return session.articles.claim(article as ArticleUri, key)?.actor?.name;
}

function articleAtHand(
  claim: ClaimAddress<string> | undefined,
  host: Host,
): ArticleUri | undefined {
  return (claim?.article as ArticleUri | undefined) ?? cursorOf(host)?.article;
}

/** The articles that know an actor; all of them where none does. */
function articlesOf(session: Session, name: string): readonly ArticleUri[] {
  const key = normaliseName(name);
  const known = folderActors(session).find((actor) => normaliseName(actor.name) === key);
  return known?.articles ?? session.articles.all().map(({ article }) => article);
}
