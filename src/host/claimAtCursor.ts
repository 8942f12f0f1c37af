import { window } from 'vscode';
import { actorAt } from '../core/annotation/actorPlaces.ts';
import type { Claim } from '../core/annotation/annotation.ts';
import { claimAt } from '../core/annotation/claimAt.ts';
import type { MetActor } from '../core/corpus/actorProfile.ts';
import type { ClaimAddress } from '../core/corpus/articleClaims.ts';
import { hull, type Span } from '../core/text/span.ts';
import type { Session } from '../session/session.ts';
import type { ArticleUri } from '../session/uris.ts';
import { isArticle, uriOf } from './articles.ts';
import type { Host } from './host.ts';
import { selectedSpan } from './ranges.ts';

/** Where the active editor's cursor is, if that shows an article. */
export interface Cursor {
  readonly article: ArticleUri;
  readonly span: Span;
}

/** Undefined where the active editor shows no article. */
export function cursorOf(host: Host): Cursor | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isArticle(editor.document, host.settings)) return undefined;
  const { document, selection } = editor;
  return { article: uriOf(document), span: selectedSpan(document, selection) };
}

/**
 * The claim of an article that was just gone to. Undefined where it is no longer there, also where another of the same
 * words has its key: of two equal quotations the second gets the first one's when that is dismissed.
 */
export function claimGoneTo(
  { articles }: Session,
  { currentClaim }: Host,
  article: ArticleUri,
): Claim | undefined {
  const goneTo = currentClaim.in(article);
  const claim = goneTo && articles.claim(article, goneTo.key);
  return claim && hull(claim.spans)?.start === goneTo?.start ? claim : undefined;
}

/** The claim that was just gone to, else the one that the cursor stands in. */
export function claimAtCursor(session: Session, host: Host): ClaimAddress<ArticleUri> | undefined {
  const at = cursorOf(host);
  if (at === undefined) return undefined;
  const claim =
    claimGoneTo(session, host, at.article) ??
    claimAt(session.articles.annotationsOf(at.article)?.claims ?? [], at.span);
  return claim && { article: at.article, key: claim.key };
}

/** Whom the words at the cursor stand for, “he” among them, else who makes the claim there. */
export function actorAtCursor(session: Session, host: Host): MetActor<ArticleUri> | undefined {
  const at = cursorOf(host);
  if (at === undefined) return undefined;
  const annotations = session.articles.annotationsOf(at.article);
  const place = annotations && actorAt(annotations, at.span);
  if (place !== undefined && place.is !== 'claim')
    return { actor: place.actor, article: at.article };
  const claim = claimAtCursor(session, host);
  const ofClaim = claim && session.articles.claim(claim.article, claim.key)?.actor;
  const actor = ofClaim ?? place?.actor;
  return actor && { actor, article: at.article };
}
