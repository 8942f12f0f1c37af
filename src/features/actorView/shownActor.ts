import { window } from 'vscode';
import { actorKey } from '../../core/corpus/actorKey.ts';
import type { MetActor } from '../../core/corpus/actorProfile.ts';
import { actorAtCursor, cursorOf } from '../../host/claimAtCursor.ts';
import type { Host } from '../../host/host.ts';
import { type Disposable, Emitter } from '../../session/event.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

type Met = MetActor<ArticleUri>;

/**
 * Whom the view is about: the actor that the cursor, or a chosen row, came to last, or the one that it is
 * pinned to. Between two actors of an article the first stays, so that the view is calm while somebody reads.
 */
export class ShownActor implements Disposable {
  readonly #session: Session;
  readonly #host: Host;
  readonly #changed = new Emitter<void>();
  #met: Met | undefined;
  #isPinned = false;

  /** Fired when it is another actor, and when it is pinned or not any more. */
  readonly onDidChange = this.#changed.event;

  constructor(session: Session, host: Host) {
    this.#session = session;
    this.#host = host;
  }

  get met(): Met | undefined {
    return this.#met;
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** Turns to the actor at the cursor. */
  followCursor(): void {
    if (this.#isPinned) return;
    const at = cursorOf(this.#host);
    const met = actorAtCursor(this.#session, this.#host);
    if (met !== undefined) this.#turnTo(met);
    else if (at !== undefined && at.article !== this.#met?.article) this.#turnTo(undefined);
    else if (window.visibleTextEditors.length === 0) this.#turnTo(undefined);
  }

  /** Turns to an actor that was chosen in a list. */
  follow(met: Met): void {
    if (!this.#isPinned) this.#turnTo(met);
  }

  /** Stays with an actor, the one that is shown if none is given, until `unpin`. */
  pin(met: Met | undefined = this.#met): void {
    if (met === undefined) return;
    this.#met = met;
    this.#isPinned = true;
    this.#tell();
  }

  unpin(): void {
    this.#isPinned = false;
    this.#tell();
    this.followCursor();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #turnTo(met: Met | undefined): void {
    if (keyOf(met) === keyOf(this.#met) && met?.article === this.#met?.article) return;
    this.#met = met;
    this.#tell();
  }

  #tell(): void {
    this.#host.contextKeys.set('standpoint.actorShown', this.#met !== undefined);
    this.#host.contextKeys.set('standpoint.actorPinned', this.#isPinned);
    this.#changed.fire();
  }
}

function keyOf(met: Met | undefined): string | undefined {
  return met && actorKey(met.actor, met.article);
}
