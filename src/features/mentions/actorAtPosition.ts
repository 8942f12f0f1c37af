import type { Position, TextDocument } from 'vscode';
import { type ActorPlace, actorAt } from '../../core/annotation/actorPlaces.ts';
import { span } from '../../core/text/span.ts';
import type { Host } from '../../host/host.ts';
import { articleIn, type ShownArticle } from '../../host/shownArticle.ts';
import type { Session } from '../../session/session.ts';

/** An actor at a place of an article. */
export interface ActorInArticle extends ShownArticle {
  readonly place: ActorPlace;
}

/** The actor that a place of a document stands for; undefined where it stands for none. */
export function actorAtPosition(
  document: TextDocument,
  position: Position,
  session: Session,
  host: Host,
): ActorInArticle | undefined {
  const shown = articleIn(document, session, host);
  if (shown === undefined) return undefined;
  const offset = document.offsetAt(position);
  const place = actorAt(shown.annotations, span(offset, offset));
  return place && { ...shown, place };
}
