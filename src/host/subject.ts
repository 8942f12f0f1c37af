import { l10n, window } from 'vscode';
import type { Claim } from '../core/annotation/annotation.ts';
import { claimAt, claimSelected } from '../core/annotation/claimAt.ts';
import { type ClaimAddress, isClaimAddress } from '../core/corpus/articleClaims.ts';
import type { Anchor } from '../core/sidecar/record.ts';
import type { Subject as SubjectOfDecision } from '../session/decisions/subject.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';
import { isArticle, uriOf } from './articles.ts';
import { fromSidebar } from './chosenClaim.ts';
import type { Host } from './host.ts';
import { selectedSpan } from './ranges.ts';

/** What a tagging command is about: a claim, or selected text that is to become one. */
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
 * or the selected text. Throws a Refusal that says what to do when there is none.
 */
export function subjectOf(session: Session, host: Host, argument: unknown): Subject {
  const address = isClaimAddress(argument) ? argument : undefined;
  if (address === undefined && !fromSidebar(argument)) return subjectInEditor(session, host);
  const chosen = address ?? host.chosenClaim.address;
  if (chosen === undefined)
    throw new Refusal(l10n.t('Choose a claim in the sidebar, not an actor.'));
  return claimChosenAt(session, chosen);
}

/** The claim at an address, for a decision on it. Throws a Refusal when it is no longer there. */
export function claimChosenAt(session: Session, address: ClaimAddress<string>): ChosenClaim {
  const article = address.article as ArticleUri;
  return chosenAt(session, article, session.articles.claim(article, address.key));
}

function chosenAt(session: Session, article: ArticleUri, claim: Claim | undefined): ChosenClaim {
  const meant = claim && session.choose(article, claim.key);
  if (claim !== undefined && meant !== undefined) return { is: 'claim', article, claim, meant };
  throw new Refusal(
    l10n.t('This claim is no longer in the article. Nothing was written: choose another one.'),
  );
}

/** The claim that the command is about. Throws a Refusal when it is about anything else. */
export function claimOf(session: Session, host: Host, argument: unknown): ChosenClaim {
  const subject = subjectOf(session, host, argument);
  if (subject.is === 'claim') return subject;
  throw new Refusal(l10n.t('The selected words are no claim yet. Tag them first.'));
}

function subjectInEditor(session: Session, host: Host): Subject {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isArticle(editor.document, host.settings)) {
    throw new Refusal(
      l10n.t('Open an article and put the cursor in a claim, or choose one in the sidebar.'),
    );
  }
  const article = uriOf(editor.document);
  const current = host.currentClaim.in(article);
  if (current !== undefined) return claimChosenAt(session, current);
  const { claims } = session.articles.annotationsOf(article) ?? { claims: [] };
  const span = selectedSpan(editor.document, editor.selection);
  const isCursor = span.start === span.end;
  const claim = isCursor ? claimAt(claims, span) : claimSelected(claims, span);
  if (claim !== undefined) return chosenAt(session, article, claim);
  if (!isCursor)
    return { is: 'selection', article, anchors: session.articles.anchorsAt(article, [span]) };
  throw new Refusal(l10n.t('The cursor is in no claim. Select the words of one to add it.'));
}
