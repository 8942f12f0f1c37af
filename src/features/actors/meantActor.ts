import { type QuickPickItem, window } from 'vscode';
import { claimAt } from '../../core/annotation/claimAt.ts';
import { normaliseName } from '../../core/codebook/actors.ts';
import { type ClaimAddress, isClaimAddress } from '../../core/corpus/articleClaims.ts';
import { contains } from '../../core/text/span.ts';
import { isArticle, uriOf } from '../../host/articles.ts';
import type { Host } from '../../host/host.ts';
import { selectedSpan } from '../../host/ranges.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri, CodebookUri } from '../../session/uris.ts';
import { pickCodebook } from './codebookPick.ts';
import { type FolderActor, folderActors } from './folderActors.ts';

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
  const claim = isClaimAddress(argument) ? argument : claimAtCursor(session, host);
  const given =
    namedBy(argument) ??
    (isClaimAddress(argument) ? actorOf(session, argument) : actorAtCursor(session, host));
  const name = given ?? (await pickFolderActor(folderActors(session), title));
  if (name === undefined) return undefined;
  // A row and a list stand for the whole folder, everything else for the article at hand.
  const here = given === undefined || isRow(argument) ? undefined : articleAtHand(claim, host);
  const codebook = await pickCodebook(session, here ? [here] : articlesOf(session, name));
  return codebook && { name, codebook, ...(claim && { claim }) };
}

/** Asks for one of these actors. Undefined when the user picks none. */
export async function pickFolderActor(
  actors: readonly FolderActor[],
  title: string,
): Promise<string | undefined> {
  if (actors.length === 0) throw new Refusal('No actors are known yet. Open a folder of articles.');
  const items = actors.map(
    ({ name, claims }): QuickPickItem => ({ label: name, description: countOf(claims) }),
  );
  return (await window.showQuickPick(items, { title, placeHolder: 'Actor' }))?.label;
}

function countOf(claims: number): string {
  if (claims === 0) return 'in the codebook';
  return claims === 1 ? '1 claim' : `${claims} claims`;
}

function isRow(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'subject' in argument;
}

/** A row of the sidebar, or a keybinding with a name of its own. */
function namedBy(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('subject' in argument) return namedBy(argument.subject);
  if (!('actor' in argument)) return undefined;
  const { actor } = argument;
  if (typeof actor === 'string') return actor;
  const isNamed = typeof actor === 'object' && actor !== null && 'name' in actor;
  return isNamed && typeof actor.name === 'string' ? actor.name : undefined;
}

function actorOf(session: Session, { article, key }: ClaimAddress<string>): string | undefined {
  return session.articles.claim(article as ArticleUri, key)?.actor?.name;
}

/** Whom the word at the cursor names, else who makes the claim there. */
function actorAtCursor(session: Session, host: Host): string | undefined {
  const at = cursor(host);
  const mentions = (at && session.articles.annotationsOf(at.article)?.mentions) ?? [];
  const named = at && mentions.find(({ span }) => contains(span, at.span))?.actor.name;
  const claim = claimAtCursor(session, host);
  return named ?? (claim && actorOf(session, claim));
}

/** The claim that was just gone to, else the one that the cursor stands in. */
function claimAtCursor(session: Session, host: Host): ClaimAddress<string> | undefined {
  const at = cursor(host);
  if (at === undefined) return undefined;
  const current = host.currentClaim.in(at.article);
  if (current !== undefined) return current;
  const claim = claimAt(session.articles.annotationsOf(at.article)?.claims ?? [], at.span);
  return claim && { article: at.article, key: claim.key };
}

function articleAtHand(
  claim: ClaimAddress<string> | undefined,
  host: Host,
): ArticleUri | undefined {
  return (claim?.article as ArticleUri | undefined) ?? cursor(host)?.article;
}

function cursor(host: Host) {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isArticle(editor.document, host.settings)) return undefined;
  const { document, selection } = editor;
  return { article: uriOf(document), span: selectedSpan(document, selection) };
}

/** The articles that know an actor; all of them where none does. */
function articlesOf(session: Session, name: string): readonly ArticleUri[] {
  const key = normaliseName(name);
  const known = folderActors(session).find((actor) => normaliseName(actor.name) === key);
  return known?.articles ?? session.articles.all().map(({ article }) => article);
}
