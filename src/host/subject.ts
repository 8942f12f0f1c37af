import { l10n, type TextEditor, window } from 'vscode';
import type { Claim, ClaimKey } from '../core/annotation/annotation.ts';
import { claimsAt, claimsSelected } from '../core/annotation/claimAt.ts';
import { type ClaimAddress, isClaimAddress } from '../core/corpus/articleClaims.ts';
import type { Anchor } from '../core/sidecar/record.ts';
import type { Span } from '../core/text/span.ts';
import type { Subject as SubjectOfDecision } from '../session/decisions/subject.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';
import { isArticle, uriOf } from './articles.ts';
import { fromSidebar } from './chosenClaim.ts';
import { claimGoneTo } from './claimAtCursor.ts';
import type { Host } from './host.ts';
import { pickClaim } from './pickClaim.ts';
import { selectedSpan, selectedSpans } from './ranges.ts';
import { isInWorkspace } from './rowSubject.ts';

/** What a tagging command is about: a claim, or selected text, in one stretch or several, that is to become one. */
export type Subject =
  | ChosenClaim
  | { readonly is: 'selection'; readonly article: ArticleUri; readonly anchors: readonly Anchor[] };

/** A claim as it was when it was chosen: what it was then is decided on, whatever happens meanwhile. */
export interface ChosenClaim {
  readonly is: 'claim';
  readonly article: ArticleUri;
  readonly claim: Claim;
  readonly meant: SubjectOfDecision;
}

/**
 * The claim that the command came from in the sidebar or a hover; otherwise the one that the cursor stands in,
 * or the selected text. Asks which is meant where there are several; undefined when the user gives none. Throws a
 * Refusal that says what to do when there is none.
 */
export async function subjectOf(
  session: Session,
  host: Host,
  argument: unknown,
): Promise<Subject | undefined> {
  const address = isClaimAddress(argument) ? argument : undefined;
  if (address === undefined && !fromSidebar(argument)) return subjectInEditor(session, host);
  const chosen = address ?? host.chosenClaim.address;
  if (chosen === undefined)
    throw new Refusal(l10n.t('Choose a claim in the sidebar, not an actor.'));
  if (!isListed(session, chosen)) await admitUnlisted(session, chosen.article as ArticleUri);
  const [claim] = await claimsChosenAt(session, [chosen]);
  return claim;
}

function isListed({ articles }: Session, { article }: ClaimAddress<string>): boolean {
  return articles.listed(article as ArticleUri) !== undefined;
}

/** A claim may be named in an article that no search has found yet. */
async function admitUnlisted(session: Session, article: ArticleUri): Promise<void> {
  if (session.articles.knows(article) || isInWorkspace(article)) await session.admit(article);
}

/**
 * The claims at these addresses, for a decision on all of them. Which are meant is settled at once; articles that lists
 * show as they were last are read first. Rejects with a Refusal when one of the claims is no longer there.
 */
export async function claimsChosenAt(
  session: Session,
  addresses: readonly ClaimAddress<string>[],
): Promise<readonly ChosenClaim[]> {
  const named = addresses.map(({ article, key }) => ({ article: article as ArticleUri, key }));
  const chosen = await session.chooseEach(named);
  return named.map(({ article }, at) => chosenIn(article, chosen[at]));
}

function chosenAt(session: Session, article: ArticleUri, key: ClaimKey | undefined): ChosenClaim {
  return chosenIn(article, key && session.choose(article, key));
}

function chosenIn(article: ArticleUri, meant: SubjectOfDecision | undefined): ChosenClaim {
  if (meant !== undefined) return { is: 'claim', article, claim: meant.claim, meant };
  throw new Refusal(
    l10n.t('This claim is no longer in the article. Nothing was written: choose another one.'),
  );
}

/** The claim that the command is about, as `subjectOf`. Throws a Refusal when it is about anything else. */
export async function claimOf(
  session: Session,
  host: Host,
  argument: unknown,
): Promise<ChosenClaim | undefined> {
  const subject = await subjectOf(session, host, argument);
  if (subject === undefined || subject.is === 'claim') return subject;
  throw new Refusal(l10n.t('The selected words are no claim yet. Tag them first.'));
}

/** The active editor. Throws a Refusal where it shows no article. */
export function articleEditor({ settings }: Host): TextEditor {
  const editor = window.activeTextEditor;
  if (editor !== undefined && isArticle(editor.document, settings)) return editor;
  throw new Refusal(
    l10n.t('Open an article and put the cursor in a claim, or choose one in the sidebar.'),
  );
}

async function subjectInEditor(session: Session, host: Host): Promise<Subject | undefined> {
  const { awaited } = host.currentClaim;
  if (awaited !== undefined) return chosenAt(session, awaited.article as ArticleUri, awaited.key);
  const editor = articleEditor(host);
  const article = uriOf(editor.document);
  const current = claimGoneTo(session, host, article);
  if (current !== undefined) return chosenAt(session, article, current.key);
  const selected = selectedSpans(editor);
  const [meant, ...others] = claimsMeant(session, editor, selected);
  if (meant !== undefined && others.length === 0) return chosenAt(session, article, meant.key);
  if (meant !== undefined) {
    const picked = await pickClaim(editor, [meant, ...others], host);
    return picked && chosenAt(session, article, picked.key);
  }
  if (selected.length > 0)
    return { is: 'selection', article, anchors: session.articles.anchorsAt(article, selected) };
  throw new Refusal(l10n.t('The cursor is in no claim. Select the words of one to add it.'));
}

function claimsMeant(
  session: Session,
  { document, selection }: TextEditor,
  selected: readonly Span[],
): readonly Claim[] {
  const { claims } = session.articles.annotationsOf(uriOf(document)) ?? { claims: [] };
  return selected.length > 0
    ? claimsSelected(claims, selected)
    : claimsAt(claims, selectedSpan(document, selection));
}
